import type { Result } from '../../contract/result.ts';
import type { CameraControls } from './use-camera.ts';

/** How to hand the chosen shot over; `onOpened` gets what became of it. */
export function useOpenShot<T>(
  { state, dispatch }: Pick<CameraControls, 'state' | 'dispatch'>,
  openShot: (bytes: Uint8Array) => Promise<Result<T>>,
  onOpened: (opened: T) => void,
): () => void {
  const open = async () => {
    if (state.phase !== 'choosing') return;
    const shot = state.shots[state.chosen];
    if (shot === undefined) return;
    dispatch({ type: 'use-asked' });
    const opened = await openShot(new Uint8Array(await shot.blob.arrayBuffer()));
    if (opened.ok) onOpened(opened.value);
    else dispatch({ type: 'use-failed', failure: opened.failure });
  };
  return () => void open();
}
