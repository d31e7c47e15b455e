import type { CameraReport } from '../../../contract/station/station-state.ts';
import type { CameraState } from '../../camera/camera-state.ts';

/** What a station's operator should know of the camera; null while nothing new is known: it starts, or is off. */
export function cameraReportOf(state: CameraState): CameraReport | null {
  const label = state.wanted?.label ?? null;
  switch (state.phase) {
    case 'starting':
    case 'paused':
      return null;
    case 'unavailable':
      return { trouble: state.trouble, label };
    case 'live':
      return { trouble: state.fault, label };
    default:
      return { trouble: null, label };
  }
}
