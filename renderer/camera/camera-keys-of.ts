import type { PageKeys } from '../shared/use-page-keys.ts';
import type { CameraControls } from './use-camera.ts';
import type { CameraKeys } from './use-camera-keys.ts';

/** What the keys do in each phase. Esc takes back the last step, and leaves where there is none. */
export function cameraKeysOf(
  { state, dispatch }: Pick<CameraControls, 'state' | 'dispatch'>,
  { openShot, leave }: { readonly openShot: () => void; readonly leave: () => void },
): PageKeys & CameraKeys {
  const startCount = () => dispatch({ type: 'count-asked' });
  const retake = () => dispatch({ type: 'retake-asked' });
  switch (state.phase) {
    case 'live':
      return { onEscape: leave, onEnter: startCount, onShutter: startCount };
    case 'counting':
    case 'taking':
      return { onCancel: () => dispatch({ type: 'count-cancelled' }) };
    case 'choosing':
      return {
        onEscape: retake,
        onEnter: openShot,
        onRetake: retake,
        onStep: (by) => dispatch({ type: 'shot-chosen', index: state.chosen + by }),
      };
    case 'unavailable':
      return { onEscape: leave, onEnter: () => dispatch({ type: 'retry-asked' }) };
    case 'opening':
      return {};
    case 'starting':
    case 'paused':
      return { onEscape: leave };
  }
}
