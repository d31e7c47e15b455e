import type { Cause } from '../../../contract/receipt.ts';
import type { Word } from '../../text/create-text.ts';
import type { Findings } from '../findings.ts';
import { type CauseDefinition, HOPS } from './cause-definition.ts';
import { linkAddress } from './link-addresses.ts';
import { sharePointNotPulled } from './sharepoint-not-pulled.ts';

/** Every cause that is looked for. A new cause is a file here and a line in this list. */
const ALL_CAUSES: readonly CauseDefinition[] = [sharePointNotPulled];

/** Causes that the findings show: the surer first, then what blocks the others, in the order of the list. */
export function findCauses(findings: Findings, word: Word): readonly Cause[] {
  const found = ALL_CAUSES.flatMap((definition) => {
    const finding = definition.look(findings);
    return finding === null ? [] : [{ definition, finding }];
  });
  const rank = ({ definition, finding }: (typeof found)[number]) =>
    (finding.confidence === 'likely' ? 0 : HOPS.length) + HOPS.indexOf(definition.hop);
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ definition: { id, grade, remedies, links }, finding }) => {
      const facts = finding.facts ?? {};
      return {
        id,
        title: word(`cause.${id}.title`, facts),
        explanation: word(`cause.${id}.explanation`, facts),
        confidence: finding.confidence,
        grade,
        evidence: finding.evidence,
        remedies: remedies.map((remedy) => ({ ...remedy, text: word(`remedy.${remedy.id}`, facts) })),
        links: links.map((name) => ({ text: word(`link.${name}`), address: linkAddress(name) })),
        alikeCauses: finding.alikeCauses ?? [],
      };
    });
}
