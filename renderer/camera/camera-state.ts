import type { CameraPlatform } from '../../contract/camera.ts';
import type { Failure } from '../../contract/failure.ts';
import { type CameraTrouble, isMendedElsewhere } from './camera-trouble.ts';
import type { FrameFault } from './frame-faults.ts';
import { type Camera, findCamera, type WantedCamera } from './rank-cameras.ts';
import type { Shot } from './take-shots.ts';

const COUNT_FROM = 3;

/** Known in every phase. */
interface Known {
  readonly cameras: readonly Camera[];
  /** The camera in use, or the one to use. */
  readonly wanted: WantedCamera | null;
  readonly platform: CameraPlatform;
  /** Grows with each new try to open the camera. */
  readonly attempt: number;
}

interface Burst {
  readonly shots: readonly Shot[];
  readonly proposed: number;
  readonly chosen: number;
}

/** Why there is nothing to see in the live picture, or nothing came of it: the last burst failed. */
export type LiveFault = FrameFault | 'no-shots';

type Phase =
  | { readonly phase: 'starting' }
  | { readonly phase: 'live'; readonly fault: LiveFault | null }
  | { readonly phase: 'counting'; readonly left: number }
  | { readonly phase: 'taking' }
  | (Burst & { readonly phase: 'choosing'; readonly failure: Failure | null })
  /** The chosen shot is on its way to main. */
  | (Burst & { readonly phase: 'opening' })
  /** Out of sight: a window that nobody sees holds no camera. */
  | { readonly phase: 'paused' }
  | { readonly phase: 'unavailable'; readonly trouble: CameraTrouble };

export type CameraState = Known & Phase;

/** Of the stream: what no longer fits is ignored once the camera is off. */
type StreamAction =
  | {
      readonly type: 'opened';
      readonly cameras: readonly Camera[];
      readonly platform: CameraPlatform;
      readonly camera: Camera;
    }
  | {
      readonly type: 'failed';
      readonly cameras: readonly Camera[];
      readonly platform: CameraPlatform;
      readonly trouble: CameraTrouble;
    }
  | { readonly type: 'frame-came' }
  | { readonly type: 'broke-off'; readonly trouble: CameraTrouble }
  | { readonly type: 'frames-judged'; readonly fault: FrameFault | null };

type ShutterAction =
  /** With a countdown, or at once. */
  | { readonly type: 'count-asked' | 'shots-asked' }
  | { readonly type: 'counted' | 'count-cancelled' | 'shots-failed' }
  | { readonly type: 'shots-taken'; readonly shots: readonly Shot[]; readonly proposed: number };

type ChoiceAction =
  | { readonly type: 'shot-chosen'; readonly index: number }
  | { readonly type: 'use-asked' | 'retake-asked' }
  | { readonly type: 'use-failed'; readonly failure: Failure };

type AttentionAction =
  | { readonly type: 'hidden' | 'shown' }
  /** Another program was in front. */
  | { readonly type: 'came-back' };

export type CameraAction =
  | StreamAction
  | ShutterAction
  | ChoiceAction
  | AttentionAction
  | { readonly type: 'cameras-changed'; readonly cameras: readonly Camera[] }
  | { readonly type: 'camera-chosen'; readonly camera: Camera }
  | { readonly type: 'retry-asked' }
  /** As a try again, and also where a picture is there but stands still. */
  | { readonly type: 'reopen-asked' };

export function startCamera(label: string | null): CameraState {
  const wanted = label === null ? null : { id: null, label };
  return { phase: 'starting', cameras: [], wanted, platform: 'linux', attempt: 0 };
}

/** Whether the camera, and its light, should be on. */
export function isCameraOn({ phase }: CameraState): boolean {
  return phase === 'starting' || phase === 'live' || phase === 'counting' || phase === 'taking';
}

/**
 * The camera page: starting, live, counting, taking, choosing. What no longer fits the phase it arrives in is
 * ignored: a timer or a frame may be late.
 */
export function reduceCamera(state: CameraState, action: CameraAction): CameraState {
  switch (action.type) {
    case 'opened':
    case 'frame-came':
    case 'failed':
    case 'broke-off':
    case 'frames-judged':
      return withStream(state, action);
    case 'cameras-changed':
      return withCameras({ ...state, cameras: action.cameras });
    case 'camera-chosen':
      return start({ ...state, wanted: action.camera });
    case 'count-asked':
    case 'shots-asked':
    case 'counted':
    case 'count-cancelled':
    case 'shots-failed':
    case 'shots-taken':
      return withShutter(state, action);
    case 'shot-chosen':
    case 'use-asked':
    case 'use-failed':
    case 'retake-asked':
      return withChoice(state, action);
    case 'retry-asked':
      return state.phase === 'unavailable' ? start(state) : state;
    case 'reopen-asked':
      return state.phase === 'unavailable' || state.phase === 'live' ? start(state) : state;
    case 'hidden':
    case 'shown':
    case 'came-back':
      return withAttention(state, action.type);
  }
}

function withStream(state: CameraState, action: StreamAction): CameraState {
  if (!isCameraOn(state)) return state;
  switch (action.type) {
    case 'opened':
      return { ...state, cameras: action.cameras, platform: action.platform, wanted: action.camera };
    case 'frame-came':
      return state.phase === 'starting' ? live(state) : state;
    case 'failed': {
      const { cameras, platform, trouble } = action;
      return { ...known(state), cameras, platform, phase: 'unavailable', trouble };
    }
    case 'broke-off':
      return { ...known(state), phase: 'unavailable', trouble: action.trouble };
    case 'frames-judged':
      return withFault(state, action.fault);
  }
}

/** A burst that failed is told until the next try, or until the picture says why. */
function withFault(state: CameraState, fault: FrameFault | null): CameraState {
  if (state.phase !== 'live' || state.fault === fault) return state;
  return state.fault === 'no-shots' && fault === null ? state : { ...state, fault };
}

/** A camera that was missing is back, or there is one at last. */
function withCameras(state: CameraState): CameraState {
  if (state.phase !== 'unavailable') return state;
  const isBack = state.trouble === 'unplugged' && findCamera(state.cameras, state.wanted) !== null;
  return isBack || (state.trouble === 'no-camera' && state.cameras.length > 0) ? start(state) : state;
}

function withShutter(state: CameraState, action: ShutterAction): CameraState {
  if (state.phase === 'live') return fromLive(state, action.type);
  if (state.phase === 'counting') return fromCounting(state, state.left, action.type);
  if (state.phase !== 'taking') return state;
  if (action.type === 'count-cancelled') return live(state);
  if (action.type === 'shots-failed') return live(state, 'no-shots');
  return action.type === 'shots-taken' ? choosing(state, action.shots, action.proposed) : state;
}

function fromLive(state: CameraState, type: ShutterAction['type']): CameraState {
  if (type === 'count-asked') return { ...known(state), phase: 'counting', left: COUNT_FROM };
  return type === 'shots-asked' ? { ...known(state), phase: 'taking' } : state;
}

function fromCounting(state: CameraState, left: number, type: ShutterAction['type']): CameraState {
  if (type === 'count-cancelled') return live(state);
  if (type !== 'counted') return state;
  return left > 1 ? { ...known(state), phase: 'counting', left: left - 1 } : { ...known(state), phase: 'taking' };
}

function choosing(state: CameraState, shots: readonly Shot[], proposed: number): CameraState {
  return { ...known(state), phase: 'choosing', shots, proposed, chosen: proposed, failure: null };
}

function withChoice(state: CameraState, action: ChoiceAction): CameraState {
  switch (action.type) {
    case 'shot-chosen': {
      if (state.phase !== 'choosing') return state;
      return { ...state, chosen: Math.min(Math.max(action.index, 0), state.shots.length - 1) };
    }
    case 'use-asked': {
      if (state.phase !== 'choosing') return state;
      const { failure: _told, ...burst } = state;
      return { ...burst, phase: 'opening' };
    }
    case 'use-failed':
      return state.phase === 'opening' ? { ...state, phase: 'choosing', failure: action.failure } : state;
    case 'retake-asked':
      return state.phase === 'choosing' ? start(state) : state;
  }
}

function withAttention(state: CameraState, type: AttentionAction['type']): CameraState {
  // Half a burst is finished: it takes a second.
  if (type === 'hidden') {
    return isCameraOn(state) && state.phase !== 'taking' ? { ...known(state), phase: 'paused' } : state;
  }
  if (state.phase === 'paused') return type === 'shown' ? start(state) : state;
  const isWorthATry = state.phase === 'unavailable' && isMendedElsewhere(state.trouble);
  return isWorthATry && type === 'came-back' ? start(state) : state;
}

function start(state: CameraState): CameraState {
  return { ...known(state), phase: 'starting', attempt: state.attempt + 1 };
}

function live(state: CameraState, fault: LiveFault | null = null): CameraState {
  return { ...known(state), phase: 'live', fault };
}

function known({ cameras, wanted, platform, attempt }: CameraState): Known {
  return { cameras, wanted, platform, attempt };
}
