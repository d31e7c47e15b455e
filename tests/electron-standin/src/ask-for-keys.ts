/* The isolated world: no key reaches a page before the app was asked, as with Electron's `before-input-event`. */

/** The page waits for the answer: a key that has gone on can't be taken back. */
export function askForKeys(key: string): void {
  const ask = (event: KeyboardEvent) => {
    // A script's own event is no key. A page without an address of its own can't ask.
    if (!event.isTrusted || !location.protocol.startsWith('http')) return;
    if (isRefused(key, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener('keydown', ask, true);
  window.addEventListener('keyup', ask, true);
}

function isRefused(pageKey: string, event: KeyboardEvent): boolean {
  const { altKey, code, ctrlKey, isComposing, key, location: place, metaKey, repeat, shiftKey, type } = event;
  const input = {
    ...{ type: type === 'keydown' ? 'keyDown' : 'keyUp', key, code, isAutoRepeat: repeat, isComposing },
    ...{ shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey, location: place, modifiers: [] },
  };
  const request = new XMLHttpRequest();
  const address = new URL(`/${pageKey}-input`, location.href);
  address.search = new URLSearchParams({ input: JSON.stringify(input) }).toString();
  request.open('GET', address, false);
  try {
    request.send();
  } catch {
    // The page's own policy allows no request: there the stand-in guards no key.
    return false;
  }
  return request.responseText === 'refused';
}
