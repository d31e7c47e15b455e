import { useEffect, useReducer } from 'react';
import type { CoachEyes } from './coach-eyes.ts';
import type { CoachProps } from './coach-props.ts';
import { type CoachState, reduceCoach, shouldFire } from './coach-state.ts';
import { isShutterHeld } from './is-shutter-held.ts';
import { useVideoFrames } from './use-video-frames.ts';
import { withoutEyes } from './without-eyes.ts';

export interface CoachOptions extends CoachProps {
  readonly eyes: CoachEyes;
  readonly isAutomatic: boolean;
  /** Shots were taken on this page before and not kept. */
  readonly isRetake: boolean;
  /** The person does not want to hear of their eyes. */
  readonly isBlindToEyes: boolean;
}

/** Watch the live picture; with the automatic shutter, take the photo once all has been well long enough. */
export function useCoach(options: CoachOptions): CoachState {
  const { eyes, video, isLive, isAutomatic, isRetake, isBlindToEyes, takePhoto } = options;
  const [state, dispatch] = useReducer(reduceCoach, { phase: 'starting' });
  useEffect(
    () =>
      eyes.watch({
        onReady: () => dispatch({ type: 'ready', isRetake }),
        onFailed: () => dispatch({ type: 'failed' }),
        onFrame: (frame) => {
          const seen = isBlindToEyes ? withoutEyes(frame) : frame;
          dispatch({ type: 'frame', frame: seen, isHeld: isShutterHeld(document) });
        },
      }),
    [eyes, isRetake, isBlindToEyes],
  );
  useVideoFrames(video, isLive && state.phase === 'watching', eyes.offer);
  useEffect(() => {
    dispatch({ type: isLive ? 'resumed' : 'paused' });
  }, [isLive]);
  const isDue = isAutomatic && isLive && shouldFire(state);
  useEffect(() => {
    if (!isDue) return;
    dispatch({ type: 'paused' });
    takePhoto();
  }, [isDue, takePhoto]);
  return state;
}
