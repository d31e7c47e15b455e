import { type Dispatch, useEffect, useRef } from 'react';
import type { CameraAction, CameraState } from '../../camera/camera-state.ts';
import { isBack, isLost, pauseBefore } from './recovery.ts';

/** Open a lost camera anew by itself, after pauses that grow: at a station nobody else does it. */
export function useRecovery(state: CameraState, dispatch: Dispatch<CameraAction>) {
  const tries = useRef(0);
  const isLostNow = isLost(state);
  const isBackNow = isBack(state);
  useEffect(() => {
    if (isBackNow) tries.current = 0;
  }, [isBackNow]);
  useEffect(() => {
    if (!isLostNow) return undefined;
    const timer = setTimeout(() => {
      tries.current += 1;
      dispatch({ type: 'reopen-asked' });
    }, pauseBefore(tries.current));
    return () => {
      clearTimeout(timer);
    };
  }, [isLostNow, dispatch]);
}
