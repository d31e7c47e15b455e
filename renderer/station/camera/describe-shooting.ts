import type { CameraState } from '../../camera/camera-state.ts';
import type { StationText } from '../words/station-text.ts';

/** What a screen reader says on its own as the camera page changes. Troubles are alerts of their own. */
export function announceShooting(text: StationText, state: CameraState, isAutomatic: boolean): string {
  switch (state.phase) {
    case 'starting':
    case 'paused':
      return text.say('camera.starting');
    case 'live':
      if (state.fault !== null) return '';
      return text.say(isAutomatic ? 'station.camera.automatic' : 'station.camera.by-button');
    case 'counting':
      return String(state.left);
    case 'taking':
      return text.say('camera.taking');
    case 'choosing':
    case 'opening':
      return text.say('station.camera.handing-over');
    case 'unavailable':
      return '';
  }
}
