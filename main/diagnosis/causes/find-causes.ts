import type { Cause } from '../../../contract/receipt.ts';
import type { Word } from '../../text/create-text.ts';
import type { Findings } from '../findings.ts';
import { ALL_CAUSES } from './all-causes.ts';
import { type CauseDefinition, type CauseFinding, HOPS } from './cause-definition.ts';
import { wordCause } from './word-cause.ts';

/** Causes that the findings show: the surer first, then what blocks the others, in the order of the list. */
export function findCauses(findings: Findings, word: Word): readonly Cause[] {
  const shown = ALL_CAUSES.flatMap((definition) => pairOf(definition, definition.look(findings)));
  const context = { who: findings.isSelf ? 'self' : 'other', cloud: findings.cloud } as const;
  return shown
    .filter((one) => !shown.some((other) => isExplainedBy(one, other)))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ definition, finding }) => wordCause(definition, finding, context, word));
}

interface Shown {
  readonly definition: CauseDefinition;
  readonly finding: CauseFinding;
}

/** One that is likely does not give way to one that is only possible. */
function isExplainedBy({ definition, finding }: Shown, other: Shown): boolean {
  const isAsSure = other.finding.confidence === 'likely' || finding.confidence === 'possible';
  return isAsSure && definition.unless?.includes(other.definition.id) === true;
}

function pairOf(definition: CauseDefinition, finding: CauseFinding | null): readonly Shown[] {
  return finding === null ? [] : [{ definition, finding }];
}

function rankOf({ definition: { hop }, finding: { confidence } }: Shown): number {
  if (confidence === 'likely') return HOPS.indexOf(hop);
  // A policy that nothing else points to stops changes, but explains no copy: it is named after what does.
  return HOPS.length + (hop === 'policy' ? HOPS.length : HOPS.indexOf(hop));
}
