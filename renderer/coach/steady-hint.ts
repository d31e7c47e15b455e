import { amountOf } from './amount.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { type Hint, type HintKind, isSameHint } from './hint.ts';
import { type Wish, wishesOf } from './wishes.ts';

/** A hint stands at least this long: what changes faster can't be read, and spoken it would stammer. */
export const LEAST_SHOWN_MS = 1000;

/** A blink, or a frame in which the face was missed, is over before that. */
const OUTDATED_MS = 450;

/** A wish stays until its measure is this far inside the limit again. */
const SETTLED_EXCESS = 0.8;

export interface SteadyHint {
  /** What is shown; null where there is nothing to wish for. */
  readonly hint: Hint | null;
  readonly shownSinceMs: number;
  /** Since when another hint would have been the first; null while this one is. */
  readonly outdatedSinceMs: number | null;
  readonly raised: ReadonlySet<HintKind>;
}

export const NO_FACE_YET: SteadyHint = {
  hint: { kind: 'no-face', amount: null },
  shownSinceMs: Number.NEGATIVE_INFINITY,
  outdatedSinceMs: null,
  raised: new Set(['no-face']),
};

/** One hint at a time, from frames that never agree quite. */
export function steadyHint(state: SteadyHint, frame: FrameAnalysis): SteadyHint {
  const wishes = wishesOf(frame).filter(({ kind, excess }) => excess > limitFor(kind, state.raised));
  const raised = new Set(wishes.map(({ kind }) => kind));
  const first = hintOf(wishes[0], state.hint);
  if (isSameHint(first, state.hint)) return { ...state, raised, outdatedSinceMs: null };
  const outdatedSinceMs = state.outdatedSinceMs ?? frame.atMs;
  const isDue = frame.atMs - outdatedSinceMs >= OUTDATED_MS && frame.atMs - state.shownSinceMs >= LEAST_SHOWN_MS;
  return isDue
    ? { hint: first, shownSinceMs: frame.atMs, outdatedSinceMs: null, raised }
    : { ...state, raised, outdatedSinceMs };
}

const limitFor = (kind: HintKind, raised: ReadonlySet<HintKind>): number => (raised.has(kind) ? SETTLED_EXCESS : 1);

function hintOf(wish: Wish | undefined, current: Hint | null): Hint | null {
  if (wish === undefined) return null;
  const { kind, lengthMm } = wish;
  const amount = lengthMm === null ? null : amountOf(lengthMm, current?.kind === kind ? current.amount : null);
  return { kind, amount };
}
