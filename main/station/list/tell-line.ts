import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import { changeLine, type LineDecision, type LineTools } from './change-line.ts';
import { judgeLine } from './line-words.ts';
import type { LineState, WrittenStatus } from './list-reader.ts';

/**
 * Write into a line what became of somebody at this station. A photo that was taken is a fact and is written whoever
 * is at the line by now; that nobody was photographed is told only where the line is still this station's.
 */
export function tellLine(
  tools: LineTools,
  at: number,
  progress: PersonProgress,
  signal?: AbortSignal,
): Promise<Result<'written' | 'needless', Failure>> {
  const status = toStatus(progress);
  return changeLine<'needless'>(tools, at, (state) => decide(tools, state, status), signal);
}

/** Null: nothing that a station writes. */
function toStatus(progress: PersonProgress): WrittenStatus | null {
  return progress === 'elsewhere' || progress === 'blocked' ? null : progress;
}

function decide(tools: LineTools, state: LineState, status: WrittenStatus | null): LineDecision<'needless'> {
  const isTold = status === null || state.status === 'blocked' || !isNews(tools, state, status);
  return isTold ? { end: 'needless', reread: false } : { write: status, reread: false };
}

/** What a keeper or another station wrote stays, but where a photo says more. */
function isNews({ clock, station }: LineTools, state: LineState, status: WrittenStatus): boolean {
  if (state.station === station) return state.status !== status;
  const judged = judgeLine(state, station, clock.now());
  if (judged === 'photographed') return status === 'done' && state.status !== 'done';
  if (status === 'declined') return judged === 'free' && state.status !== 'declined';
  return status !== 'missing';
}
