import { BrowserWindow, type Rectangle, screen } from 'electron';
import { HARDENED_PREFERENCES } from './hardened-preferences.ts';

/** Black windows over every display but the station's own, with no page in them. */
export interface BlankWindows {
  /** Cover what is there now; called again, those of displays that have gone are closed. */
  readonly cover: (station: Rectangle) => void;
  readonly uncover: () => void;
  readonly has: (window: BrowserWindow) => boolean;
}

export function createBlankWindows(): BlankWindows {
  const blanks = new Map<number, BrowserWindow>();
  const close = (id: number) => {
    const window = blanks.get(id);
    blanks.delete(id);
    if (window !== undefined && !window.isDestroyed()) window.destroy();
  };
  return {
    cover: (station) => {
      const own = screen.getDisplayMatching(station).id;
      const others = screen.getAllDisplays().filter(({ id }) => id !== own);
      for (const id of blanks.keys()) if (!others.some((other) => other.id === id)) close(id);
      for (const { bounds, id } of others) {
        const window = blanks.get(id) ?? openBlank(bounds);
        window.setBounds(bounds);
        blanks.set(id, window);
      }
    },
    uncover: () => {
      for (const id of [...blanks.keys()]) close(id);
    },
    has: (window) => [...blanks.values()].includes(window),
  };
}

function openBlank(bounds: Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    title: '',
    frame: false,
    show: false,
    // Nothing can be typed into it, and clicking it takes the focus from nobody.
    focusable: false,
    closable: false,
    movable: false,
    resizable: false,
    minimizable: false,
    skipTaskbar: true,
    // On macOS a window of its own kind of full screen would be a space to swipe to.
    enableLargerThanScreen: true,
    hasShadow: false,
    backgroundColor: '#000000',
    webPreferences: { ...HARDENED_PREFERENCES, devTools: false },
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.on('close', (event) => event.preventDefault());
  window.showInactive();
  return window;
}
