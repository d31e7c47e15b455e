import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import { changeLine, type LineDecision, type LineTools } from './change-line.ts';
import { judgeLine } from './line-words.ts';
import type { LineState } from './list-reader.ts';
import type { ClaimRefusal } from './todays-list.ts';

/**
 * Write into a line that this station is at it. A station's own claim is renewed, one that nobody renewed for 15
 * minutes by the service's clock is taken over. What is already known to stand in the way is read anew before anybody
 * is turned away, and before a claim is taken over.
 */
export function claimLine(
  tools: LineTools,
  at: number,
  signal?: AbortSignal,
): Promise<Result<'written' | ClaimRefusal['kind'], Failure>> {
  return changeLine<ClaimRefusal['kind']>(tools, at, (state) => decide(tools, state), signal);
}

function decide({ clock, station }: LineTools, state: LineState): LineDecision<ClaimRefusal['kind']> {
  switch (judgeLine(state, station, clock.now())) {
    case 'photographed':
      return { end: 'done-before', reread: true };
    case 'elsewhere':
      return { end: 'taken-elsewhere', reread: true };
    case 'ours':
      return { write: 'claimed', reread: false };
    case 'free':
      return { write: 'claimed', reread: state.status === 'claimed' };
  }
}
