import type { CameraReport } from '../../../contract/station/station-state.ts';
import type { GetCameraAccess } from '../../camera/camera-host.ts';

/** What the shared parts of the camera ask of the station's main process; the same functions throughout. */
export const getCameraAccess: GetCameraAccess = () => window.station.getCameraAccess();

export const reportCamera = (report: CameraReport): void => void window.station.reportCamera(report);
