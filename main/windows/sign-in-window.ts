import type { BrowserWindow, Rectangle } from 'electron';
import type { SignInStep } from '../../contract/station/session-state.ts';
import { SIGN_IN_BAR_HEIGHT } from '../../contract/station/sign-in-bar.ts';
import type { Log } from '../log/log.ts';
import type { ShownPage } from '../refresh/read-refusal.ts';
import { refuseFileDialogs } from '../security/file-dialogs.ts';
import { refuseShortcuts } from '../security/kiosk-keys.ts';
import { sandboxPages } from '../security/page-sandbox.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';
import { createSignInMap } from '../station/person-sign-in/sign-in-map.ts';
import { signInStepOf } from '../station/person-sign-in/sign-in-pages-known.ts';
import { type WakeOptions, wakeSharePoint } from '../station/person-sign-in/wake-sharepoint.ts';
import type { SignInRequest, SignInWindow } from '../station/station-shell.ts';
import { type GuardedWindow, openGuardedWindow } from './guarded-window.ts';

/** Things to do on one's own machine, or nothing more to do: the station says which, and the window goes. */
const ENDS: ReadonlySet<SignInStep> = new Set(['registration', 'password-change', 'terms', 'refused']);

/** As the station's shell holds it. */
export interface OpenedSignIn extends SignInWindow, Pick<GuardedWindow, 'stepAside'> {}

export interface SignInWindowOptions {
  readonly visits: VisitSessions;
  readonly log: Log;
  readonly platform: NodeJS.Platform;
  /** The station's window, which it lies on. */
  readonly station: BrowserWindow;
  /** Whether the station is locked: then it lies above everything, as the station does. */
  readonly isLocked: boolean;
}

/**
 * Open a person's sign-in above the station's page, which stays in sight at the top with the site's name and "Cancel".
 * It has no frame: it can't be moved, put away or closed, but by the station.
 */
export function openSignInWindow(options: SignInWindowOptions, request: SignInRequest): OpenedSignIn {
  const { isLocked, log, platform, station, visits } = options;
  const map = createSignInMap(request.address);
  let visited: ((page: ShownPage) => void) | null = null;
  const seen = (page: ShownPage) => {
    if (visited !== null) return visited(page);
    // What MSAL says at its own address is not for the person: the station goes on by itself.
    if (map.isEnd(page.address)) return guarded.hide();
    request.onHost(new URL(page.address).host);
    const step = signInStepOf(page);
    request.onStep(step);
    // Not from within the event: Chromium is still showing the page.
    if (ENDS.has(step)) setImmediate(guarded.close);
  };
  const guarded = openGuardedWindow({
    ...{ log, map, visits },
    purpose: 'sign-in',
    firstPhase: 'signing-in',
    listener: {
      seen,
      unreachable: () => log.warn('sign-in-unreachable'),
      passwordAsked: () => {
        request.onStep('refused');
        guarded.close();
      },
      closed: request.onClosed,
    },
    window: { ...onStation(options), frame: false, ...boundsBelowBar(station.getContentBounds()) },
    popup: { ...onStation(options), closable: true, ...boundsBelowBar(station.getContentBounds()) },
    titleOf: (address) => (address === null ? '' : (URL.parse(address)?.host ?? '')),
    // The idle time of the session ends it.
    mayClose: async () => false,
    admitted: (contents) => {
      refuseShortcuts(contents, platform, () => log.warn('shortcut-refused'));
      contents.on('did-create-window', (popup) => {
        if (isLocked) popup.setAlwaysOnTop(true, 'screen-saver');
        // Whatever size and place its page asked for.
        popup.setBounds(boundsBelowBar(station.getContentBounds()));
        followStation(station, popup);
        void refuseFileDialogs(popup.webContents, log);
      });
    },
  });
  sandboxPages(guarded.own);
  if (isLocked) guarded.window.setAlwaysOnTop(true, 'screen-saver');
  followStation(station, guarded.window);
  void begin(guarded, options, request);
  return {
    close: guarded.close,
    wiped: guarded.wiped,
    hide: guarded.hide,
    stepAside: guarded.stepAside,
    wakeSharePoint: async (wake) => {
      const goOn: WakeOptions['goOn'] = (visitMap, listener) => {
        map.goOnTo(visitMap);
        visited = listener;
        return guarded;
      };
      const measured = await wakeSharePoint({ ...wake, goOn });
      const { end, requestedAt } = measured;
      log.info('sharepoint-visited', { end, wasAsked: requestedAt !== null });
      return measured;
    },
  };
}

/** Nothing is loaded before the page can't open a file dialog; where that can't be had, nothing at all. */
async function begin({ close, go, window }: GuardedWindow, { log }: SignInWindowOptions, request: SignInRequest) {
  request.onStep('opening');
  const isSafe = await refuseFileDialogs(window.webContents, log);
  if (window.isDestroyed()) return;
  if (isSafe) go(request.address);
  else close();
}

function onStation({ isLocked, station }: Pick<SignInWindowOptions, 'isLocked' | 'station'>) {
  return {
    parent: station,
    alwaysOnTop: isLocked,
    movable: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    closable: false,
    skipTaskbar: true,
    autoHideMenuBar: true,
  } as const;
}

function followStation(station: BrowserWindow, window: BrowserWindow) {
  const follow = () => window.setBounds(boundsBelowBar(station.getContentBounds()));
  station.on('resize', follow);
  station.on('move', follow);
  window.once('closed', () => {
    station.off('resize', follow);
    station.off('move', follow);
  });
}

/** Below the station's bar, however small the screen. */
function boundsBelowBar({ x, y, width, height }: Rectangle): Rectangle {
  const bar = Math.min(SIGN_IN_BAR_HEIGHT, Math.floor(height / 3));
  return { x, y: y + bar, width, height: height - bar };
}
