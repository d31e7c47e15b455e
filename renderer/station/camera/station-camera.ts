import type { Result } from '../../../contract/result.ts';
import type { CameraReport, StationState } from '../../../contract/station/station-state.ts';
import type { GetCameraAccess } from '../../camera/camera-host.ts';
import { settle } from '../../shared/settle.ts';

/** What the shared parts of the camera ask of the station's main process; the same functions throughout. */
export const getCameraAccess: GetCameraAccess = () => window.station.getCameraAccess();

export const reportCamera = (report: CameraReport): void => void window.station.reportCamera(report);

export const handOverShot = (bytes: Uint8Array): Promise<Result<void>> => settle(window.station.takeShot(bytes));

/** Who asked for more time is not surprised by a camera: then only a button takes the photo. */
export function isShutterAutomatic({ automaticShutter, hasMoreTime }: StationState): boolean {
  return automaticShutter && hasMoreTime !== true;
}
