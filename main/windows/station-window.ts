import { BrowserWindow, screen } from 'electron';
import type { Log } from '../log/log.ts';
import { STATION_PAGE } from '../security/app-scheme.ts';
import { refuseFileDialogs } from '../security/file-dialogs.ts';
import { refuseShortcuts } from '../security/kiosk-keys.ts';
import { type BlankWindows, createBlankWindows } from './blank-windows.ts';
import { HARDENED_PREFERENCES } from './hardened-preferences.ts';
import { keepPageAlive } from './keep-page-alive.ts';

/** Before the first paint; the station's page is as light in every theme. */
const BACKGROUND = '#ffffff';

/** Displays come and go in bursts of events. */
const SETTLE_MS = 300;

type Interruption = 'displays' | 'page-gone';

export interface StationWindowOptions {
  readonly title: string;
  /** Absolute path of the built preload script. */
  readonly preloadFile: string;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  readonly interrupted: (what: Interruption) => void;
}

/** The one window of a photo station, and the black ones beside it. */
export interface StationWindow {
  readonly window: BrowserWindow;
  readonly blanks: Pick<BlankWindows, 'has'>;
  readonly isLocked: () => boolean;
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly bringToFront: () => void;
  /** The program ends: from now on the window may be closed. */
  readonly letGo: () => void;
  readonly load: () => Promise<void>;
}

/**
 * Make the station's window: an ordinary one while it is set up; locked, it fills the screen, lies above everything and
 * can't be closed, put away or moved by any way that this program is asked about.
 */
export function createStationWindow(options: StationWindowOptions): StationWindow {
  const { interrupted, log, platform, preloadFile, title } = options;
  const window = new BrowserWindow({
    title,
    show: false,
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    webPreferences: { preload: preloadFile, ...HARDENED_PREFERENCES, devTools: false },
  });
  const lock = new Lock(window);
  window.once('ready-to-show', () => {
    if (!lock.isOn) window.maximize();
    window.show();
  });
  refuseShortcuts(window.webContents, platform, () => log.warn('shortcut-refused'));
  keepPageAlive({ window, log, gone: () => interrupted('page-gone') });
  followDisplays(() => {
    lock.holdAgain();
    interrupted('displays');
  });
  return {
    window,
    blanks: lock.blanks,
    isLocked: () => lock.isOn,
    lock: () => lock.turnOn(),
    unlock: () => lock.turnOff(),
    letGo: () => lock.letGo(),
    bringToFront: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    load: async () => {
      await refuseFileDialogs(window.webContents, log);
      // Pinched, a page would hide the way to "Cancel".
      void window.webContents.setVisualZoomLevelLimits(1, 1);
      // A page that doesn't come is brought back by `keepPageAlive`.
      await window.loadURL(STATION_PAGE).catch(() => undefined);
    },
  };
}

/** Holds a window in front of everything, and takes it back there. */
class Lock {
  isOn = false;
  readonly blanks = createBlankWindows();
  readonly #window: BrowserWindow;
  #mayClose = false;

  constructor(window: BrowserWindow) {
    this.#window = window;
    window.on('close', (event) => {
      if (this.isOn && !this.#mayClose) event.preventDefault();
    });
    window.once('closed', () => this.blanks.uncover());
    // Ways that a desktop may have of its own: the window comes back.
    const holdAgain = () => this.holdAgain();
    window.on('leave-full-screen', holdAgain);
    window.on('minimize', holdAgain);
    window.on('hide', holdAgain);
  }

  turnOn(): void {
    this.isOn = true;
    this.#setFrame(false);
    this.#hold();
  }

  turnOff(): void {
    this.isOn = false;
    this.blanks.uncover();
    this.#window.setAlwaysOnTop(false);
    this.#window.setKiosk(false);
    this.#setFrame(true);
  }

  letGo(): void {
    this.#mayClose = true;
    this.blanks.uncover();
  }

  /** Not from within the event: the desktop is still at it. */
  holdAgain(): void {
    setImmediate(() => {
      if (this.isOn && !this.#mayClose && !this.#window.isDestroyed()) this.#hold();
    });
  }

  #hold(): void {
    const window = this.#window;
    if (window.isMinimized()) window.restore();
    if (!window.isVisible()) window.show();
    window.setKiosk(true);
    if (!window.isFullScreen()) window.setFullScreen(true);
    window.setAlwaysOnTop(true, 'screen-saver');
    this.blanks.cover(window.getBounds());
  }

  #setFrame(isFree: boolean): void {
    this.#window.setClosable(isFree);
    this.#window.setMinimizable(isFree);
    this.#window.setMovable(isFree);
  }
}

function followDisplays(changed: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  screen.on('display-added', settle);
  screen.on('display-removed', settle);
  screen.on('display-metrics-changed', settle);
}
