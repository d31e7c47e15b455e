import { type Announcer, announce, isWellSaid, SILENT } from './announcer.ts';
import { type AutoShutter, holdShare, shutterAfterFrame, shutterSpent, waitingShutter } from './auto-shutter.ts';
import { closedShare } from './closed-share.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { NO_FACE_YET, type SteadyHint, steadyHint } from './steady-hint.ts';

/** A hint about eyes that stands for so long asks for more than the person can do. */
const EYES_IN_THE_WAY_MS = 3000;

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
  // A hint that the newest frame no longer bears out is on its way out: too late to say it.
  const isBorneOut = steady.outdatedSinceMs === null;
  const announcer = isBorneOut ? announce(state.announcer, steady.hint, frame.atMs) : state.announcer;
  // Nobody holds still before they were asked to.
  const isWell = steady.hint === null && steady.raised.size === 0 && isWellSaid(announcer);
  return {
    ...state,
    steady,
    frame,
    shutter: shutterAfterFrame(state.shutter, { atMs: frame.atMs, isWell, isHeld }),
    announcer,
  };
}

/** How far the ring is closed, 0 to 1. Without the automatic shutter it closes as soon as all is well. */
export function ringShare({ steady, shutter }: Watching, isAutomatic: boolean): number {
  return closedShare(steady.hint, isAutomatic ? holdShare(shutter) : 1);
}

export function shouldFire(state: CoachState): boolean {
  return state.phase === 'watching' && holdShare(state.shutter) === 1;
}

export function areEyesInTheWay(state: CoachState): boolean {
  if (state.phase !== 'watching' || state.frame === null || state.steady.hint?.kind !== 'eyes-closed') return false;
  return state.frame.atMs - state.steady.shownSinceMs >= EYES_IN_THE_WAY_MS;
}
