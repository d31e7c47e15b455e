import type { DesktopOptions } from './desktop-options.ts';
import type { Handlers } from './handlers.ts';

type CameraHandlers = Pick<Handlers, 'camera:get-access' | 'camera:open-settings'>;

/** What the operating system says about the camera. The pictures themselves come as `portrait:open-bytes`. */
export function cameraHandlers({ camera }: DesktopOptions): CameraHandlers {
  return {
    'camera:get-access': () => camera.getAccess(),
    'camera:open-settings': () => camera.openSettings(),
  };
}
