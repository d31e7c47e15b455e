import type { CameraState } from '../../camera/camera-state.ts';

/** Seconds before the first try to get a lost camera back, the second, and so on; the last for all that follow. */
const PAUSES_SECONDS = [1, 2, 4, 8, 15, 30] as const;

export function pauseBefore(triesBefore: number): number {
  const last = PAUSES_SECONDS.length - 1;
  return (PAUSES_SECONDS[Math.min(triesBefore, last)] ?? 30) * 1000;
}

/** Whether opening the camera anew may help: it is gone, or it repeats one picture. A covered lens is no such trouble. */
export function isLost(state: CameraState): boolean {
  return state.phase === 'unavailable' || (state.phase === 'live' && state.fault === 'frozen');
}

/** Whether there is a picture again, so that the next trouble is a new one. */
export function isBack(state: CameraState): boolean {
  return state.phase === 'live' && state.fault === null;
}
