import type { Text, TextKey } from '../text/text.ts';
import type { CameraState } from './camera-state.ts';

/** What a screen reader says on its own as the page changes. */
export function announceCamera(text: Text, state: CameraState, isAutomatic: boolean): string {
  switch (state.phase) {
    case 'starting':
      return text.say('camera.starting');
    case 'live':
      if (state.fault !== null) return '';
      return text.say(isAutomatic ? 'camera.live.automatic' : 'camera.live');
    case 'counting':
      return String(state.left);
    case 'taking':
      return text.say('camera.taking');
    case 'choosing':
      return text.say('camera.taken', { count: state.shots.length, number: state.proposed + 1 });
    case 'opening':
      return text.say('change.opening');
    case 'paused':
    case 'unavailable':
      return '';
  }
}

export function headingOf({ phase }: CameraState): TextKey {
  if (phase === 'choosing' || phase === 'opening') return 'camera.heading.choose';
  return phase === 'unavailable' ? 'camera.heading.unavailable' : 'camera.heading';
}
