import { useEffect, useRef } from 'react';

/** What a page does on the two keys that mean the same everywhere. */
export interface PageKeys {
  /** Goes back. */
  readonly onEscape?: (() => void) | undefined;
  /** The primary button. */
  readonly onEnter?: ((event: KeyboardEvent) => void) | undefined;
}

/** Enter belongs to these themselves. */
const OWN_ENTER = 'button, a, summary, [role="menuitem"], textarea';
const OWN_ESCAPE = '[role="menu"], [aria-expanded="true"]';

/** Esc goes back, Enter is the primary button, unless a menu or a focused control has its own use for them. */
export function usePageKeys(keys: PageKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === 'Escape' && !isWithin(event.target, OWN_ESCAPE)) latest.current.onEscape?.();
      if (event.key === 'Enter' && !isWithin(event.target, OWN_ENTER)) latest.current.onEnter?.(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
