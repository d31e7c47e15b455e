import type { Failure } from '../../../contract/failure.ts';
import type { Cause } from '../../../contract/receipt.ts';
import type { Word } from '../../text/create-text.ts';
import { ALL_CAUSES } from './all-causes.ts';
import { type CauseContext, wordCause } from './word-cause.ts';

/**
 * Causes of a diagnosis, a publish or an undo that failed as a whole; empty where the failure says it all by itself.
 * `context` of somebody who asked about themselves in the worldwide cloud, unless it is given.
 */
export function causesOfFailure(
  failure: Failure,
  word: Word,
  context: CauseContext = { who: 'self', cloud: 'global' },
): readonly Cause[] {
  return ALL_CAUSES.flatMap((definition) => {
    const finding = definition.lookAtFailure?.(failure) ?? null;
    return finding === null ? [] : [{ definition, finding }];
  })
    .toSorted((a, b) => Number(a.finding.confidence === 'possible') - Number(b.finding.confidence === 'possible'))
    .map(({ definition, finding }) => wordCause(definition, finding, context, word));
}
