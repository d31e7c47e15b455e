import { type Announcer, announce, SILENT } from './announcer.ts';
import { type AutoShutter, holdShare, shutterAfterFrame, shutterSpent, waitingShutter } from './auto-shutter.ts';
import { closedShare } from './closed-share.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { NO_FACE_YET, type SteadyHint, steadyHint } from './steady-hint.ts';

export type CoachState =
  /** The models are being read. */
  | { readonly phase: 'starting' }
  /** No analysis on this computer: the camera works without hints. */
  | { readonly phase: 'unavailable' }
  | {
      readonly phase: 'watching';
      readonly steady: SteadyHint;
      readonly shutter: AutoShutter;
      readonly announcer: Announcer;
      readonly frame: FrameAnalysis | null;
    };

export type CoachAction =
  /** `isRetake`: the shots before were not kept. */
  | { readonly type: 'ready'; readonly isRetake: boolean }
  | { readonly type: 'failed' }
  | { readonly type: 'frame'; readonly frame: FrameAnalysis; readonly isHeld: boolean }
  /** The preview went away for a countdown or a photo, or is back. */
  | { readonly type: 'paused' | 'resumed' };

export function reduceCoach(state: CoachState, action: CoachAction): CoachState {
  switch (action.type) {
    case 'failed':
      return { phase: 'unavailable' };
    case 'ready':
      return state.phase === 'starting' ? watching(action.isRetake) : state;
    case 'paused':
      return state.phase === 'watching' ? { ...state, shutter: shutterSpent(state.shutter) } : state;
    case 'resumed':
      return state.phase === 'watching' && state.shutter.isSpent ? watching(true) : state;
    case 'frame':
      return state.phase === 'watching' ? watched(state, action.frame, action.isHeld) : state;
  }
}

type Watching = Extract<CoachState, { phase: 'watching' }>;

function watching(isRetake: boolean): Watching {
  return {
    phase: 'watching',
    steady: NO_FACE_YET,
    shutter: waitingShutter(isRetake),
    announcer: SILENT,
    frame: null,
  };
}

function watched(state: Watching, frame: FrameAnalysis, isHeld: boolean): Watching {
  // A frame that was still on its way when the countdown began.
  if (state.shutter.isSpent) return state;
  const steady = steadyHint(state.steady, frame);
  const isWell = steady.hint === null && steady.raised.size === 0;
  return {
    ...state,
    steady,
    frame,
    shutter: shutterAfterFrame(state.shutter, { atMs: frame.atMs, isWell, isHeld }),
    announcer: announce(state.announcer, steady.hint, frame.atMs),
  };
}

/** How far the ring is closed, 0 to 1. Without the automatic shutter it closes as soon as all is well. */
export function ringShare({ steady, shutter }: Watching, isAutomatic: boolean): number {
  return closedShare(steady.hint, isAutomatic ? holdShare(shutter) : 1);
}

export function shouldFire(state: CoachState): boolean {
  return state.phase === 'watching' && holdShare(state.shutter) === 1;
}
