import { useEffect, useState } from 'react';
import type { CoachEyes } from './coach-eyes.ts';

/** Whether the models are read, so that a shot can be looked at. For pages that watch no live picture themselves. */
export function useEyesReady(eyes: CoachEyes | null): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(
    () =>
      eyes?.watch({
        onReady: () => setReady(true),
        onFrame: () => undefined,
        onFailed: () => setReady(false),
      }),
    [eyes],
  );
  return isReady;
}
