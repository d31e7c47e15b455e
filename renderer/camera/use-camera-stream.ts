import { type Dispatch, useEffect, useState } from 'react';
import type { GetCameraAccess } from './camera-host.ts';
import { type CameraAction, type CameraState, isCameraOn } from './camera-state.ts';
import { listCameras, openCamera, stopStream } from './open-camera.ts';

/** Slow cameras take four seconds to their first frame; what has none after this will have none. */
const FIRST_FRAME_WITHIN_MS = 10_000;

/**
 * The camera's stream for as long as the page shows it. The tracks are stopped, and the light goes off, whenever the
 * page is left, hidden or has its shots.
 */
export function useCameraStream(
  state: CameraState,
  dispatch: Dispatch<CameraAction>,
  getAccess: GetCameraAccess,
): MediaStream | null {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const isOn = isCameraOn(state);
  const { attempt, wanted, phase } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what opens the camera anew; what is wanted changes with one, or because it was opened.
  useEffect(() => {
    if (!isOn) return undefined;
    let isOver = false;
    let opened: MediaStream | null = null;
    void openCamera(wanted, getAccess).then((result) => {
      if (isOver) {
        if (result.ok) stopStream(result.stream);
        return;
      }
      const { cameras, platform } = result;
      if (!result.ok) {
        dispatch({ type: 'failed', cameras, platform, trouble: result.trouble });
        return;
      }
      opened = result.stream;
      setStream(opened);
      dispatch({ type: 'opened', cameras, platform, camera: result.camera });
    });
    return () => {
      isOver = true;
      if (opened !== null) stopStream(opened);
      setStream(null);
    };
  }, [isOn, attempt, dispatch, getAccess]);
  useUnplugging(stream, dispatch);
  useFirstFrameLimit(phase === 'starting' && stream !== null, dispatch);
  useDeviceChanges(dispatch);
  return stream;
}

/** The last track ends by itself only where the camera has gone. */
function useUnplugging(stream: MediaStream | null, dispatch: Dispatch<CameraAction>) {
  useEffect(() => {
    const track = stream?.getVideoTracks()[0];
    if (track === undefined) return undefined;
    const onEnded = () => dispatch({ type: 'broke-off', trouble: 'unplugged' });
    track.addEventListener('ended', onEnded);
    return () => {
      track.removeEventListener('ended', onEnded);
    };
  }, [stream, dispatch]);
}

function useFirstFrameLimit(isWaiting: boolean, dispatch: Dispatch<CameraAction>) {
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      dispatch({ type: 'broke-off', trouble: 'no-frames' });
    }, FIRST_FRAME_WITHIN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting, dispatch]);
}

function useDeviceChanges(dispatch: Dispatch<CameraAction>) {
  useEffect(() => {
    // Where a policy took the cameras from every page there is nothing to listen to.
    const mediaDevices: MediaDevices | undefined = navigator.mediaDevices;
    if (mediaDevices === undefined) return undefined;
    const listen = () => void listCameras().then((cameras) => dispatch({ type: 'cameras-changed', cameras }));
    mediaDevices.addEventListener('devicechange', listen);
    return () => {
      mediaDevices.removeEventListener('devicechange', listen);
    };
  }, [dispatch]);
}
