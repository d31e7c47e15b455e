import { type Dispatch, useCallback, useEffect, useReducer } from 'react';
import type { OpenedPortrait } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';
import { type CameraAction, type CameraState, reduceCamera, startCamera } from './camera-state.ts';
import type { Camera } from './rank-cameras.ts';
import { rememberCamera, rememberedCamera } from './remembered-camera.ts';
import { useCameraStream } from './use-camera-stream.ts';

export interface CameraControls {
  readonly state: CameraState;
  readonly stream: MediaStream | null;
  readonly dispatch: Dispatch<CameraAction>;
  readonly chooseCamera: (camera: Camera) => void;
  /** Hand the chosen shot to main. */
  readonly openShot: () => void;
}

/** The camera page's state, and the camera itself; `onOpened` gets the shot that is used. */
export function useCamera(onOpened: (portrait: OpenedPortrait) => void): CameraControls {
  const [state, dispatch] = useReducer(reduceCamera, rememberedCamera(), startCamera);
  const stream = useCameraStream(state, dispatch);
  useAttention(dispatch);
  const chooseCamera = useCallback((camera: Camera) => {
    rememberCamera(camera.label);
    dispatch({ type: 'camera-chosen', camera });
  }, []);
  const openShot = async () => {
    if (state.phase !== 'choosing') return;
    const shot = state.shots[state.chosen];
    if (shot === undefined) return;
    dispatch({ type: 'use-asked' });
    const bytes = new Uint8Array(await shot.blob.arrayBuffer());
    const opened = await settle(window.bridge.portrait.openBytes(bytes, null));
    if (opened.ok) onOpened(opened.value);
    else dispatch({ type: 'use-failed', failure: opened.failure });
  };
  return { state, stream, dispatch, chooseCamera, openShot: () => void openShot() };
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
