import { randomUUID } from 'node:crypto';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  session,
  type WebContents,
} from 'electron';
import type { Log } from '../log/log.ts';
import type { VisitRequest } from '../refresh/visit-session.ts';
import type { OpenVisitWindow, VisitWindow, VisitWindowRequest } from '../refresh/visit-window.ts';
import { wipeSession } from '../refresh/wipe-session.ts';
import { refuseAllPermissions } from '../security/permissions.ts';
import { guardVisitPage } from '../security/visit-page.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';
import type { Word } from '../text/create-text.ts';
import { HARDENED_PREFERENCES } from './hardened-preferences.ts';

const SIZE = { width: 1100, height: 800 } as const;
const POPUP_SIZE = { width: 560, height: 680 } as const;

/** Chromium's own numbers: the first hundred that are no answer from the network, and an answer that was empty. */
const isNetworkError = (code: number) => (code <= -100 && code > -200) || [-7, -21, -324].includes(code);

export interface PrivateWindowOptions {
  readonly visits: VisitSessions;
  readonly word: Word;
  readonly log: Log;
  /** Ask the person about a page that doesn't answer; true: close it. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>;
}

/** Opens private windows: each on a session of its own in memory, with nothing of ours in its pages. */
export function createPrivateWindows(options: PrivateWindowOptions): OpenVisitWindow {
  return (request) => openPrivateWindow(options, request);
}

function openPrivateWindow(options: PrivateWindowOptions, request: VisitWindowRequest): VisitWindow {
  const { log, visits } = options;
  // Without `persist:` it is kept in memory; the name is never used again.
  const own = session.fromPartition(`attempt-${randomUUID()}`);
  harden(own);
  const popups = new Set<BrowserWindow>();
  visits.admit(own, {
    passwordAsked: request.listener.passwordAsked,
    guard: admitPages(options, request, own, popups),
  });
  const window = new BrowserWindow({ ...windowOptions(own), ...SIZE, title: titleOf(options, request, null) });
  watchWindow(window, options, request);

  const wiped = new Promise<void>((resolve) => {
    window.once('closed', () => {
      for (const popup of popups) popup.destroy();
      request.listener.closed();
      resolve();
    });
  }).then(async () => {
    const wipe = await wipeSession(own);
    visits.dismiss(own);
    log.info('visit-wiped', { isClean: wipe.isClean });
    return wipe;
  });

  const go = (address: string) => {
    // A page that doesn't come tells by `did-fail-load`.
    window.loadURL(address).catch(() => undefined);
  };
  go(request.address);
  return {
    session: { fetch: (url, wanted = {}) => own.fetch(url, requestWith(wanted)) },
    go,
    focus: () => window.focus(),
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
function admitPages(
  options: PrivateWindowOptions,
  request: VisitWindowRequest,
  own: Session,
  popups: Set<BrowserWindow>,
) {
  const { log } = options;
  const { map } = request;
  const popup = { ...windowOptions(own), ...POPUP_SIZE, title: titleOf(options, request, null) };
  let isFirst = true;
  return (contents: WebContents) => {
    guardVisitPage(contents, { map, log, popup, firstPhase: isFirst ? 'at-sharepoint' : 'signing-in' });
    isFirst = false;
    contents.on('did-create-window', (child) => {
      popups.add(child);
      child.once('closed', () => popups.delete(child));
      keepTitle(child, options, request);
    });
  };
}

function watchWindow(window: BrowserWindow, options: PrivateWindowOptions, request: VisitWindowRequest) {
  const { listener } = request;
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
    options.log.warn('visit-page-gone', { reason });
    // Not from within the event: Chromium is still ending the process. https://github.com/electron/electron/pull/51900
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  });
  window.on('unresponsive', () => {
    void options.mayClose(window).then((isWanted) => {
      if (isWanted && !window.isDestroyed()) window.destroy();
    });
  });
  keepTitle(window, options, request);
}

/** The title names the site and never lets a page name itself. */
function keepTitle(window: BrowserWindow, options: PrivateWindowOptions, request: VisitWindowRequest) {
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-navigate', (_event, address) => window.setTitle(titleOf(options, request, address)));
}

function titleOf({ word }: PrivateWindowOptions, { label }: VisitWindowRequest, address: string | null): string {
  const host = address === null ? null : (URL.parse(address)?.host ?? null);
  return [word('private.title'), ...(host === null ? [] : [host]), label].join(' · ');
}

function windowOptions(own: Session): BrowserWindowConstructorOptions {
  return {
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      ...HARDENED_PREFERENCES,
      devTools: false,
    },
  };
}
