import type { CameraAccess } from '../../contract/camera.ts';
import type { DismissibleMeasure, OpenedPortrait } from '../../contract/photo.ts';
import type { Result } from '../../contract/result.ts';

/** Ask what the system says about the camera. Must be the same function on every render. */
export type GetCameraAccess = () => Promise<CameraAccess>;

/** What the camera page needs of the program that it is a page of. Must be the same object on every render. */
export interface CameraHost {
  readonly getAccess: GetCameraAccess;
  /** The system's own page where the camera is allowed. */
  readonly openSettings: () => void;
  /** Hand over the JPEG of the chosen shot. */
  readonly openShot: (bytes: Uint8Array) => Promise<Result<OpenedPortrait>>;
  /** Switch a finding off for good. */
  readonly dismissFinding: (measure: DismissibleMeasure) => Promise<void>;
}
