import { randomUUID } from 'node:crypto';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  session,
  type WebContents,
} from 'electron';
import type { Log } from '../log/log.ts';
import type { VisitPhase } from '../refresh/navigation-guard.ts';
import type { VisitMap } from '../refresh/visit-map.ts';
import type { VisitRequest } from '../refresh/visit-session.ts';
import type { VisitListener, VisitWindow } from '../refresh/visit-window.ts';
import { wipeSession } from '../refresh/wipe-session.ts';
import { refuseAllPermissions } from '../security/permissions.ts';
import { guardVisitPage } from '../security/visit-page.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';
import { HARDENED_PREFERENCES } from './hardened-preferences.ts';

/** Chromium's own numbers: the first hundred that are no answer from the network, and an answer that was empty. */
const isNetworkError = (code: number) => (code <= -100 && code > -200) || [-7, -21, -324].includes(code);

type WindowOptions = Omit<BrowserWindowConstructorOptions, 'webPreferences' | 'title'>;

export interface GuardedWindowOptions {
  readonly visits: VisitSessions;
  readonly log: Log;
  /** Begins the name of the session, which is never used again. */
  readonly purpose: 'attempt' | 'sign-in';
  readonly map: Pick<VisitMap, 'placeOf'>;
  readonly firstPhase: VisitPhase;
  readonly listener: VisitListener;
  readonly window: WindowOptions;
  /** Of windows that sign-in opens. */
  readonly popup: WindowOptions;
  /** The title names the site that is shown, null before any is. */
  readonly titleOf: (address: string | null) => string;
  /** A page doesn't answer; true: close its window. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>;
  /** More rules for each page, before it loads anything. */
  readonly admitted?: (contents: WebContents) => void;
}

export interface GuardedWindow extends VisitWindow {
  readonly window: BrowserWindow;
  /** For rules that hold for everything the window loads. */
  readonly own: Session;
  /** Out of sight for good, and what sign-in opened beside it is gone. */
  readonly hide: () => void;
  /** Out of sight with what sign-in opened beside it, until it may come back. */
  readonly stepAside: (isAside: boolean) => void;
}

/**
 * Open a window for other people's pages, with nothing of ours in them: on a session of its own in memory, which is
 * cleared and looked through when the window has gone. It loads nothing before it is told where to go.
 */
export function openGuardedWindow(options: GuardedWindowOptions): GuardedWindow {
  const { listener, log, purpose, titleOf, visits } = options;
  // Without `persist:` it is kept in memory.
  const own = session.fromPartition(`${purpose}-${randomUUID()}`);
  harden(own);
  const popups = new Set<BrowserWindow>();
  visits.admit(own, { passwordAsked: listener.passwordAsked, guard: admitPages(options, own, popups) });
  const window = new BrowserWindow({ ...options.window, ...preferencesOf(own), title: titleOf(null) });
  watchWindow(window, options);

  let isOver = false;
  const closePopups = () => {
    for (const popup of popups) popup.destroy();
  };
  const wiped = new Promise<void>((resolve) => {
    window.once('closed', () => {
      closePopups();
      listener.closed();
      resolve();
    });
  }).then(async () => {
    const wipe = await wipeSession(own);
    visits.dismiss(own);
    log.info('visit-wiped', { isClean: wipe.isClean });
    return wipe;
  });

  return {
    window,
    own,
    session: { fetch: (url, wanted = {}) => own.fetch(url, requestWith(wanted)) },
    go: (address) => {
      // A page that doesn't come tells by `did-fail-load`.
      window.loadURL(address).catch(() => undefined);
    },
    focus: () => window.focus(),
    hide: () => {
      isOver = true;
      closePopups();
      if (!window.isDestroyed()) window.hide();
    },
    stepAside: (isAside) => {
      if (isOver) return;
      const there = [window, ...popups].filter((one) => !one.isDestroyed());
      for (const one of there) isAside ? one.hide() : one.show();
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
    wiped,
  };
}

/** Electron hands `cache` on to Chromium; Node's type of the same name doesn't know it. */
function requestWith({ accept, signal }: VisitRequest): RequestInit & { readonly cache: 'no-store' } {
  return {
    credentials: 'include',
    cache: 'no-store',
    ...(accept === undefined ? {} : { headers: { accept } }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function harden(own: Session) {
  refuseAllPermissions(own);
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
}

/** The first page is the window's, every further one a popup of sign-in's. */
function admitPages(options: GuardedWindowOptions, own: Session, popups: Set<BrowserWindow>) {
  const { admitted, log, map, titleOf } = options;
  const popup = { ...options.popup, ...preferencesOf(own), title: titleOf(null) };
  let isFirst = true;
  return (contents: WebContents) => {
    guardVisitPage(contents, { map, log, popup, firstPhase: isFirst ? options.firstPhase : 'signing-in' });
    isFirst = false;
    admitted?.(contents);
    contents.on('did-create-window', (child) => {
      popups.add(child);
      child.once('closed', () => popups.delete(child));
      keepTitle(child, titleOf);
    });
  };
}

function watchWindow(window: BrowserWindow, { listener, log, mayClose, titleOf }: GuardedWindowOptions) {
  const { webContents } = window;
  let shown = { address: '', title: '', status: 0 };
  webContents.on('did-navigate', (_event, address, status) => {
    shown = { address, title: '', status };
    listener.seen(shown);
  });
  webContents.on('page-title-updated', (_event, title) => {
    if (shown.address === '' || title === shown.title) return;
    shown = { ...shown, title };
    listener.seen(shown);
  });
  webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (isMainFrame && isNetworkError(code)) listener.unreachable();
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn('visit-page-gone', { reason });
    // Not from within the event: Chromium is still ending the process. https://github.com/electron/electron/pull/51900
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  });
  window.on('unresponsive', () => {
    void mayClose(window).then((isWanted) => {
      if (isWanted && !window.isDestroyed()) window.destroy();
    });
  });
  keepTitle(window, titleOf);
}

/** The title names the site and never lets a page name itself. */
function keepTitle(window: BrowserWindow, titleOf: GuardedWindowOptions['titleOf']) {
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-navigate', (_event, address) => window.setTitle(titleOf(address)));
}

function preferencesOf(own: Session): BrowserWindowConstructorOptions {
  return { webPreferences: { session: own, ...HARDENED_PREFERENCES, devTools: false } };
}
