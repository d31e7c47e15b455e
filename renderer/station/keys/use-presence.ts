import { useEffect } from 'react';

/** Main need not hear of every key. */
const LEAST_BETWEEN_MS = 2000;

/** Tell main that somebody is still here, as long as `isWanted`. */
export function usePresence(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return undefined;
    let toldAtMs = Number.NEGATIVE_INFINITY;
    const onSign = (event: Event) => {
      if (event.timeStamp - toldAtMs < LEAST_BETWEEN_MS) return;
      toldAtMs = event.timeStamp;
      void window.station.act({ type: 'stay' });
    };
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [isWanted]);
}
