import { useEffect, useRef } from 'react';
import { NOTHING_TYPED, readBadgeKey } from './badge-keys.ts';

/**
 * Hear a badge reader that works as a keyboard, wherever the focus is. On pages that want no badge it is heard too,
 * so that its Enter presses no button.
 */
export function useBadgeKeys(onBadge: (key: string) => void) {
  const latest = useRef(onBadge);
  useEffect(() => {
    latest.current = onBadge;
  });
  useEffect(() => {
    let keys = NOTHING_TYPED;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      const reading = readBadgeKey(keys, event.key, event.timeStamp);
      keys = reading.keys;
      if (reading.badge === null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(reading.badge);
    };
    // Before anything else hears it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}
