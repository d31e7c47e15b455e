import { type Hint, isSameHint } from './hint.ts';

/** The same words are not said again before that; a hint that still stands is then said once more. */
export const LEAST_REPEAT_MS = 9000;

/** Speech needs time to be heard and acted on. */
export const LEAST_BETWEEN_MS = 2200;

/** What has been said so far, aloud or by the live region. */
export interface Announcer {
  readonly said: Hint | null;
  readonly saidAtMs: number;
  /** Counts what was said, so that the same words twice are two announcements. */
  readonly count: number;
}

export const SILENT: Announcer = { said: null, saidAtMs: Number.NEGATIVE_INFINITY, count: 0 };

/** Says the hint that is shown, if it is time. `null` is "all well". */
export function announce(state: Announcer, hint: Hint | null, atMs: number): Announcer {
  const passedMs = atMs - state.saidAtMs;
  const isNews = state.count === 0 || !isSameHint(hint, state.said);
  if (passedMs < (isNews ? LEAST_BETWEEN_MS : LEAST_REPEAT_MS)) return state;
  return { said: hint, saidAtMs: atMs, count: state.count + 1 };
}
