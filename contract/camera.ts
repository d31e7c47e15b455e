/** The operating systems whose ways to the camera settings are worded apart. */
export type CameraPlatform = 'windows' | 'macos' | 'linux';

/** What the operating system says about the camera, before any camera is opened. */
export interface CameraAccess {
  /** `restricted`: by a policy that the person can't change. `unknown`: this system keeps no such record. */
  readonly status: 'granted' | 'denied' | 'restricted' | 'not-determined' | 'unknown';
  readonly platform: CameraPlatform;
}
