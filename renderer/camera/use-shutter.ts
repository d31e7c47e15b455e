import { type Dispatch, useEffect } from 'react';
import type { CameraAction, CameraState } from './camera-state.ts';
import { proposeShot } from './propose-shot.ts';
import { type JudgeShots, takeShots } from './take-shots.ts';

const COUNT_EVERY_MS = 1000;

/** Run the countdown, then take the burst. Both end where the state has moved on. */
export function useShutter(
  state: CameraState,
  video: HTMLVideoElement | null,
  judge: JudgeShots,
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
    // What comes after the end belongs to no burst, or would be taken for the next one's.
    const tell = (action: CameraAction) => {
      if (!stop.signal.aborted) dispatch(action);
    };
    takeShots(video, judge, stop.signal).then(
      (shots) => tell({ type: 'shots-taken', shots, proposed: proposeShot(shots) }),
      () => tell({ type: 'shots-failed' }),
    );
    return () => {
      stop.abort();
    };
  }, [isTaking, video, judge, dispatch]);
}
