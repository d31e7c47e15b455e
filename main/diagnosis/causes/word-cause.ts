import type { Cause } from '../../../contract/receipt.ts';
import type { CloudId } from '../../settings/tenant-connection.ts';
import type { Word } from '../../text/create-text.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { linkAddress } from './link-addresses.ts';

const NATIONAL_CLOUDS: ReadonlySet<CloudId> = new Set(['gcc-high', 'dod', 'china']);

/** Remedies that only the person's own app can offer. */
const FOR_ONESELF: ReadonlySet<string> = new Set(['remind-me']);

export interface CauseContext {
  /** Whether somebody asked about themselves. */
  readonly who: 'self' | 'other';
  readonly cloud: CloudId;
}

/** Say a finding in words, with the remedies and links that this cloud has. */
export function wordCause(
  { grade, id, links, remedies }: CauseDefinition,
  { alikeCauses = [], confidence, evidence, facts, remedies: own }: CauseFinding,
  { cloud, who }: CauseContext,
  word: Word,
): Cause {
  const values = { ...facts, who };
  const isHere = ({ isWorldwideOnly }: { readonly isWorldwideOnly?: true }) =>
    isWorldwideOnly !== true || !NATIONAL_CLOUDS.has(cloud);
  return {
    id,
    title: word(`cause.${id}.title`, values),
    explanation: word(`cause.${id}.explanation`, values),
    confidence,
    grade,
    evidence,
    remedies: (own ?? remedies)
      .filter((remedy) => isHere(remedy) && (who === 'self' || !FOR_ONESELF.has(remedy.id)))
      .map((remedy) => ({ id: remedy.id, who: remedy.who, text: word(`remedy.${remedy.id}`, values) })),
    links: links
      .map((name) => ({ name, ...linkAddress(name) }))
      .filter(isHere)
      .map(({ name, address }) => ({ text: word(`link.${name}`), address })),
    alikeCauses,
  };
}
