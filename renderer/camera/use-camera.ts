import { type Dispatch, useCallback, useEffect, useReducer } from 'react';
import type { GetCameraAccess } from './camera-host.ts';
import { type CameraAction, type CameraState, reduceCamera, startCamera } from './camera-state.ts';
import type { Camera } from './rank-cameras.ts';
import { rememberCamera, rememberedCamera } from './remembered-camera.ts';
import { useCameraStream } from './use-camera-stream.ts';

export interface CameraControls {
  readonly state: CameraState;
  readonly stream: MediaStream | null;
  readonly dispatch: Dispatch<CameraAction>;
  readonly chooseCamera: (camera: Camera) => void;
}

/** The state of a page with a camera, and the camera itself. */
export function useCamera(getAccess: GetCameraAccess): CameraControls {
  const [state, dispatch] = useReducer(reduceCamera, rememberedCamera(), startCamera);
  const stream = useCameraStream(state, dispatch, getAccess);
  useAttention(dispatch);
  const chooseCamera = useCallback((camera: Camera) => {
    rememberCamera(camera.label);
    dispatch({ type: 'camera-chosen', camera });
  }, []);
  return { state, stream, dispatch, chooseCamera };
}

/** A window that nobody sees holds no camera; one that is come back to may find its trouble mended. */
function useAttention(dispatch: Dispatch<CameraAction>) {
  useEffect(() => {
    const onVisibility = () => dispatch({ type: document.hidden ? 'hidden' : 'shown' });
    const onFocus = () => dispatch({ type: 'came-back' });
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('focus', onFocus);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('focus', onFocus);
    };
  }, [dispatch]);
}
