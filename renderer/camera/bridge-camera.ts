import type { AppState } from '../../contract/app-state.ts';
import { settle } from '../shared/settle.ts';
import type { CameraHost } from './camera-host.ts';

/** The app as the camera page's host. */
export function createBridgeCamera(onAppChanged: (app: AppState) => void): CameraHost {
  const { camera, portrait, coach } = window.bridge;
  return {
    getAccess: camera.getAccess,
    openSettings: () => void camera.openSettings(),
    openShot: (bytes) => settle(portrait.openBytes(bytes, null)),
    dismissFinding: async (measure) => onAppChanged(await coach.dismiss(measure)),
  };
}
