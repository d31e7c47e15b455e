import { describe, expect, it } from 'vitest';
import { isShutterHeld } from '../../../../renderer/coach/is-shutter-held.ts';

/** As much of an element as is asked for. */
const element = (localName: string, expanded: string | null = null) =>
  ({ localName, getAttribute: () => expanded }) as unknown as Element;

function page({ hasFocus = true, open = false, focused = element('button') } = {}) {
  return { hasFocus: () => hasFocus, querySelector: () => (open ? element('div') : null), activeElement: focused };
}

describe('isShutterHeld', () => {
  it.each([
    ['the picture', {}, false],
    ['a menu', { open: true }, true],
    ['the list of cameras, which is not part of the page', { focused: element('select') }, true],
    ['a button whose menu is open', { focused: element('button', 'true') }, true],
    ['another window', { hasFocus: false }, true],
  ])('while the person is at %s', (_what, at, isHeld) => {
    expect(isShutterHeld(page(at))).toBe(isHeld);
  });
});
