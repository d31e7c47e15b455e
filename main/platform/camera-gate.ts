import type { SystemPreferences } from 'electron';
import type { CameraPlatform } from '../../contract/camera.ts';
import type { CameraGate } from '../desktop/camera-gate.ts';

/** The system's own pages for the camera, by name; a page of ours never names an address itself. */
const SETTINGS: Readonly<Record<CameraPlatform, string | null>> = {
  windows: 'ms-settings:privacy-webcam',
  macos: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
  // Each desktop has its own, or none.
  linux: null,
};

export interface CameraGateOptions {
  readonly platform: NodeJS.Platform;
  readonly preferences: Pick<SystemPreferences, 'getMediaAccessStatus' | 'askForMediaAccess'>;
  readonly openExternal: (address: string) => Promise<void>;
}

/** The operating system's record of who may use the camera. Windows and macOS keep one. */
export function createCameraGate({ platform, preferences, openExternal }: CameraGateOptions): CameraGate {
  const own = platformOf(platform);
  return {
    getAccess: async () => {
      // Linux has no such record, and Electron no such function there.
      if (own === 'linux') return { status: 'unknown', platform: own };
      const status = preferences.getMediaAccessStatus('camera');
      if (own !== 'macos' || status !== 'not-determined') return { status, platform: own };
      const isGranted = await preferences.askForMediaAccess('camera');
      return { status: isGranted ? 'granted' : 'denied', platform: own };
    },
    openSettings: async () => {
      const address = SETTINGS[own];
      if (address !== null) await openExternal(address);
    },
  };
}

function platformOf(platform: NodeJS.Platform): CameraPlatform {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
