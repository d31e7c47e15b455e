import { type Hint, isSameHint } from './hint.ts';

/** A hint that still stands after that is said once more, and then no more. That all is well is said once. */
export const LEAST_REPEAT_MS = 9000;

/** Speech needs time to be heard and acted on. */
export const LEAST_BETWEEN_MS = 2200;

/** What has been said so far, aloud or by the live region. */
export interface Announcer {
  readonly said: Hint | null;
  readonly saidAtMs: number;
  /** Counts what was said, so that the same words twice are two announcements. */
  readonly count: number;
  readonly isRepeated: boolean;
}

export const SILENT: Announcer = { said: null, saidAtMs: Number.NEGATIVE_INFINITY, count: 0, isRepeated: false };

/** Says the hint that is shown, if it is time. `null` is "all well". */
export function announce(state: Announcer, hint: Hint | null, atMs: number): Announcer {
  const passedMs = atMs - state.saidAtMs;
  const isNews = state.count === 0 || !isSameHint(hint, state.said);
  if (!isNews && (hint === null || state.isRepeated)) return state;
  if (passedMs < (isNews ? LEAST_BETWEEN_MS : LEAST_REPEAT_MS)) return state;
  return { said: hint, saidAtMs: atMs, count: state.count + 1, isRepeated: !isNews };
}

/** Whether the last that was said is that all is well. */
export function isWellSaid({ said, count }: Announcer): boolean {
  return count > 0 && said === null;
}
