import { useCallback, useEffect, useState } from 'react';
import type { CameraControls } from '../../camera/use-camera.ts';
import { useOpenShot } from '../../camera/use-open-shot.ts';
import { handOverShot } from './station-camera.ts';

/**
 * Hand the best shot of each burst to main as soon as it is there. Main leads on to the review; where it could not
 * take the shot the camera opens anew, and the answer is true until the next burst.
 */
export function useHandOver(camera: CameraControls): boolean {
  const { state, dispatch } = camera;
  const [hasFailed, setFailed] = useState(false);
  const isTaken = state.phase === 'choosing' && state.failure === null;
  const isRefused = state.phase === 'choosing' && state.failure !== null;
  const onOpened = useCallback(() => undefined, []);
  const handOver = useOpenShot(camera, handOverShot, onOpened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each burst; `handOver` is new with every render.
  useEffect(() => {
    if (!isTaken) return;
    setFailed(false);
    handOver();
  }, [isTaken]);
  useEffect(() => {
    if (!isRefused) return;
    setFailed(true);
    dispatch({ type: 'retake-asked' });
  }, [isRefused, dispatch]);
  return hasFailed;
}
