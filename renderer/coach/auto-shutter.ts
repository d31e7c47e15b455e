/** All must be well for this long. */
export const HOLD_MS = 1000;

/** After a shot that was not kept, the person gets time to change something. */
export const HOLD_AFTER_RETAKE_MS = 3000;

/** Older than that, the last frame says nothing about now. */
const STALE_MS = 500;

export interface AutoShutter {
  readonly holdMs: number;
  /** Since when all has been well without a break; null where it is not. */
  readonly wellSinceMs: number | null;
  readonly lastFrameMs: number;
  /** A photo was asked for, by itself or by hand, and the preview has not been back since. */
  readonly isSpent: boolean;
}

export function waitingShutter(isRetake: boolean): AutoShutter {
  return {
    holdMs: isRetake ? HOLD_AFTER_RETAKE_MS : HOLD_MS,
    wellSinceMs: null,
    lastFrameMs: Number.NEGATIVE_INFINITY,
    isSpent: false,
  };
}

export interface ShutterFrame {
  readonly atMs: number;
  /** Nothing to wish for in this frame, no hint on the page either, and the person was told so. */
  readonly isWell: boolean;
  /** The person is at something else: a list is open, or the focus is on a control that means another try. */
  readonly isHeld: boolean;
}

export function shutterAfterFrame(state: AutoShutter, { atMs, isWell, isHeld }: ShutterFrame): AutoShutter {
  if (!isWell || isHeld) return { ...state, wellSinceMs: null, lastFrameMs: atMs };
  const isUnbroken = state.wellSinceMs !== null && atMs - state.lastFrameMs <= STALE_MS;
  return { ...state, wellSinceMs: isUnbroken ? state.wellSinceMs : atMs, lastFrameMs: atMs };
}

/** The preview went away for a countdown or a photo; nothing fires until it is back. */
export function shutterSpent(state: AutoShutter): AutoShutter {
  return { ...state, wellSinceMs: null, isSpent: true };
}

/** 0 to 1; the shutter fires at 1. */
export function holdShare({ isSpent, wellSinceMs, lastFrameMs, holdMs }: AutoShutter): number {
  return isSpent || wellSinceMs === null ? 0 : Math.min(1, (lastFrameMs - wellSinceMs) / holdMs);
}
