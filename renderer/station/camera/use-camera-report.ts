import { useEffect } from 'react';
import type { CameraReport } from '../../../contract/station/station-state.ts';
import type { CameraState } from '../../camera/camera-state.ts';
import { cameraReportOf } from './camera-report.ts';

/** Have main know how the camera is, each time that it changes. `report` must be the same function on every render. */
export function useCameraReport(state: CameraState, report: (report: CameraReport) => void) {
  const now = cameraReportOf(state);
  const isKnown = now !== null;
  const trouble = now?.trouble ?? null;
  const label = now?.label ?? null;
  useEffect(() => {
    if (isKnown) report({ trouble, label });
  }, [isKnown, trouble, label, report]);
}
