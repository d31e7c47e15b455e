import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { isKioskShortcut, refuseShortcuts } from '../../../../main/security/kiosk-keys.ts';

type Modifier = 'control' | 'alt' | 'meta';

/** `Control+Alt+@` as Electron tells it. */
function input(text: string) {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const has = (name: Modifier) => parts.some((part) => part.toLowerCase() === name);
  return { key: key === 'Space' ? ' ' : key, control: has('control'), alt: has('alt'), meta: has('meta') };
}

describe.each(['win32', 'linux', 'darwin'] as const)('on %s', (platform) => {
  it.each([
    ...['Control+r', 'Control+w', 'Control+p', 'Control+s', 'Control+o', 'Control+n', 'Control+t', 'Control+f'],
    ...['Control+I', 'Control+J', 'Control+-', 'Control+0', 'Control+Tab', 'Control+Delete', 'Control+c'],
    ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'F24', 'Alt+F4', 'Alt+Tab', 'Alt+Space'],
    ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Control+Escape', 'Control+Alt+Delete', 'Control+Alt+t'],
    ...['Meta', 'Meta+q', 'Meta+w', 'Meta+,', 'Meta+Space', 'Meta+Alt+I', 'Control+Meta+f', 'Control+Meta+q'],
    ...['Print', 'PrintScreen', 'ContextMenu', 'BrowserBack', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch'],
    ...['LaunchMail', 'Help', 'Open', 'Save', 'Find', 'ZoomIn', 'Power', 'MediaSelect', ''],
  ])('refuses %s', (key) => {
    expect(isKioskShortcut(input(key), platform)).toBe(true);
  });

  it.each([
    ...['a', 'Z', '7', 'ü', 'ش', '山', '@', 'Space', 'Enter', 'Tab', 'Escape', 'Backspace', 'Delete'],
    ...['Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowDown', 'Shift', 'CapsLock', 'Dead', 'Process'],
    ...['Control', 'Control+Control', 'Alt', 'Alt+Alt', 'AltGraph', 'Control+Alt+AltGraph'],
  ])('lets %s pass', (key) => {
    expect(isKioskShortcut(input(key), platform)).toBe(false);
  });
});

describe('a character that is made by two keys', () => {
  it.each([
    ['win32', 'Control+Alt+@', false],
    ['linux', 'Control+Alt+€', false],
    ['win32', 'Alt+@', true],
    ['win32', 'Control+@', true],
    ['win32', 'Control+Alt+q', true],
    ['darwin', 'Alt+@', false],
    ['darwin', 'Alt+l', true],
    ['darwin', 'Control+Alt+@', true],
  ] as const)('on %s %s is a shortcut: %s', (platform, key, isShortcut) => {
    expect(isKioskShortcut(input(key), platform)).toBe(isShortcut);
  });
});

it('keeps a shortcut from the page, and tells of it once', () => {
  const contents = new EventEmitter();
  const refused = vi.fn();
  refuseShortcuts(contents as never, 'linux', refused);
  const press = (type: string, key: string) => {
    const event = { preventDefault: vi.fn() };
    contents.emit('before-input-event', event, { type, ...input(key) });
    return event.preventDefault.mock.calls.length === 1;
  };
  expect([press('keyDown', 'Control+r'), press('keyUp', 'Control+r')]).toEqual([true, true]);
  expect([press('keyDown', 'a'), press('keyUp', 'a')]).toEqual([false, false]);
  expect(refused).toHaveBeenCalledOnce();
});
