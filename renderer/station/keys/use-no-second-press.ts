import { type MouseEvent, useCallback, useRef } from 'react';

/**
 * For `onClickCapture` of a page: the second press of a double one is not for the page that the first one led to. It
 * would say yes to a question that nobody has read.
 */
export function useNoSecondPress(): (event: MouseEvent) => void {
  const isBegun = useRef(false);
  return useCallback((event) => {
    if (!isBegun.current && event.detail > 1) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    isBegun.current = true;
  }, []);
}
