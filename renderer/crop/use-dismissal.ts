import { useCallback } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import { DISMISSIBLE_MEASURES } from '../../contract/photo.ts';

/** Switch all advice about eyes off for good, and on again: who doesn't want to hear of it has said so once. */
export function useDismissal(onAppChanged: (app: AppState) => void): readonly [() => void, () => void] {
  const dismiss = useCallback(async () => {
    for (const measure of DISMISSIBLE_MEASURES) onAppChanged(await window.bridge.coach.dismiss(measure));
  }, [onAppChanged]);
  const restore = useCallback(async () => onAppChanged(await window.bridge.coach.restore()), [onAppChanged]);
  return [() => void dismiss(), () => void restore()];
}
