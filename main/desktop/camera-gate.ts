import type { CameraAccess } from '../../contract/camera.ts';

/** What the operating system allows: its answer comes before any of Chromium's. */
export interface CameraGate {
  /** On macOS the first question shows the system's own dialog, and the answer waits for it. */
  readonly getAccess: () => Promise<CameraAccess>;
  /** Does nothing where the system has no such page. */
  readonly openSettings: () => Promise<void>;
}
