import { type Dispatch, useEffect } from 'react';
import type { CameraAction, CameraState } from './camera-state.ts';
import type { JudgeShots, TakeShots } from './take-shots.ts';

const COUNT_EVERY_MS = 1000;

/** How a page's bursts are taken and judged. Both must be the same functions on every render. */
interface Burst {
  readonly take: TakeShots;
  readonly judge: JudgeShots;
}

/** Run the countdown, then take the burst. Both end where the state has moved on. */
export function useShutter(
  state: CameraState,
  video: HTMLVideoElement | null,
  { take, judge }: Burst,
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
    take(video, judge, stop.signal).then(
      (taken) => tell({ type: 'shots-taken', ...taken }),
      () => tell({ type: 'shots-failed' }),
    );
    return () => {
      stop.abort();
    };
  }, [isTaking, video, take, judge, dispatch]);
}
