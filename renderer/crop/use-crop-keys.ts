import { type Dispatch, useEffect } from 'react';
import type { CropAction, CropState } from './crop-state.ts';

/** One press of + or −, and one notch of the wheel. */
export const ZOOM_FACTOR = 1.1;
const STRAIGHTEN_STEP_DEGREES = 0.5;

/** Keys of the whole page, shown in the controls' tooltips. */
export const CROP_KEYS = {
  zoomIn: '+',
  zoomOut: '−',
  turnLeft: 'L',
  turnRight: 'R',
  straightenLeft: '[',
  straightenRight: ']',
  reset: '0',
} as const;

/** Zoom, turn, straighten and reset by keyboard, wherever the focus is. */
export function useCropKeys(
  state: CropState,
  dispatch: Dispatch<CropAction>,
  reset: () => void,
  isActive: boolean,
) {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = actionOf(event.key.toLowerCase(), state.angle);
      if (action === null) return;
      event.preventDefault();
      if (action === 'reset') reset();
      else dispatch(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [state.angle, dispatch, reset, isActive]);
}

function actionOf(key: string, angle: number): CropAction | 'reset' | null {
  switch (key) {
    case '+':
    case '=':
      return { type: 'zoomed-by', factor: ZOOM_FACTOR };
    case '-':
    case '−':
      return { type: 'zoomed-by', factor: 1 / ZOOM_FACTOR };
    case 'l':
      return { type: 'turned', direction: 'anticlockwise' };
    case 'r':
      return { type: 'turned', direction: 'clockwise' };
    case '[':
      return { type: 'straightened-to', angle: angle - STRAIGHTEN_STEP_DEGREES };
    case ']':
      return { type: 'straightened-to', angle: angle + STRAIGHTEN_STEP_DEGREES };
    case '0':
      return 'reset';
    default:
      return null;
  }
}
