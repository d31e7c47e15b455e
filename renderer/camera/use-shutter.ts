import { type Dispatch, useEffect } from 'react';
import type { CameraAction, CameraState } from './camera-state.ts';
import { proposeShot } from './propose-shot.ts';
import { type ScoreFrame, takeShots } from './take-shots.ts';

const COUNT_EVERY_MS = 1000;

/** Run the countdown, then take the burst. Both end where the state has moved on. */
export function useShutter(
  state: CameraState,
  video: HTMLVideoElement | null,
  score: ScoreFrame,
  dispatch: Dispatch<CameraAction>,
) {
  const left = state.phase === 'counting' ? state.left : null;
  useEffect(() => {
    if (left === null) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'counted' }), COUNT_EVERY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [left, dispatch]);

  const isTaking = state.phase === 'taking';
  useEffect(() => {
    if (!isTaking || video === null) return undefined;
    const stop = new AbortController();
    takeShots(video, score, stop.signal).then(
      (shots) => dispatch({ type: 'shots-taken', shots, proposed: proposeShot(shots) }),
      // The camera went away, which is told by itself; back to the live picture if it did not.
      () => dispatch({ type: 'shots-failed' }),
    );
    return () => {
      stop.abort();
    };
  }, [isTaking, video, score, dispatch]);
}
