import { BrowserWindow, clipboard, powerMonitor, powerSaveBlocker } from 'electron';
import type { Log } from '../log/log.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';
import { checkMachine, type Machine } from '../station/self-check/check-machine.ts';
import type { StationShell } from '../station/station-shell.ts';
import { type OpenedSignIn, openSignInWindow } from '../windows/sign-in-window.ts';
import { createStationWindow, type StationWindow, type StationWindowOptions } from '../windows/station-window.ts';

type Listener = Parameters<StationShell['onInterrupted']>[0];

export interface StationShellOptions extends Pick<StationWindowOptions, 'title' | 'preloadFile'> {
  readonly log: Log;
  readonly visits: VisitSessions;
  readonly machine: Omit<Machine, 'canKeepAwake' | 'isOnBatteryPower'>;
  readonly isScreenReaderOn: () => boolean;
  readonly quit: () => void;
}

/** The station's window and what stands behind it on this machine. */
export interface OpenedShell {
  readonly shell: StationShell;
  readonly station: StationWindow;
}

export function openStationShell(options: StationShellOptions): OpenedShell {
  const { isScreenReaderOn, log, machine, preloadFile, quit, title, visits } = options;
  const { platform } = machine;
  const listeners = new Set<Listener>();
  const tell: Listener = (what) => {
    log.info('interrupted', { what });
    for (const listener of listeners) listener(what);
  };
  powerMonitor.on('suspend', () => tell('sleep'));
  powerMonitor.on('resume', () => tell('wake'));
  const station = createStationWindow({ title, preloadFile, platform, log, interrupted: tell });
  const display = createDisplayWake();
  let signIn: OpenedSignIn | null = null;
  let isRoomMade = false;
  const shell: StationShell = {
    lock: async () => {
      station.lock();
      display.keepAwake();
    },
    unlock: async () => {
      station.unlock();
      display.letSleep();
    },
    quit,
    bringToFront: station.bringToFront,
    checkMachine: () =>
      checkMachine({
        ...machine,
        canKeepAwake: display.canKeepAwake,
        isOnBatteryPower: () => powerMonitor.isOnBatteryPower(),
      }),
    onInterrupted: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    openSignIn: (request) => {
      const isLocked = station.isLocked();
      const opened = openSignInWindow({ visits, log, platform, station: station.window, isLocked }, request);
      if (isRoomMade) opened.stepAside(true);
      signIn = opened;
      void opened.wiped.then(() => {
        if (signIn === opened) signIn = null;
      });
      return opened;
    },
    makeRoom: (isWanted) => {
      // Shown once more, a window would take the focus.
      if (isWanted === isRoomMade) return;
      isRoomMade = isWanted;
      signIn?.stepAside(isWanted);
    },
    wipe: async () => {
      clipboard.clear();
      const others = BrowserWindow.getAllWindows().filter(
        (window) => window !== station.window && !station.blanks.has(window) && !window.isDestroyed(),
      );
      return { isClipboardEmpty: (await clipboard.readText()) === '', windows: others.length };
    },
    isScreenReaderOn,
  };
  return { shell, station };
}

/** The display stays on while the station is locked. */
function createDisplayWake() {
  let blocker: number | null = null;
  const keepAwake = () => {
    blocker ??= powerSaveBlocker.start('prevent-display-sleep');
  };
  const letSleep = () => {
    if (blocker !== null) powerSaveBlocker.stop(blocker);
    blocker = null;
  };
  return {
    keepAwake,
    letSleep,
    canKeepAwake: () => {
      const wasKept = blocker !== null;
      keepAwake();
      const isKept = blocker !== null && powerSaveBlocker.isStarted(blocker);
      if (!wasKept) letSleep();
      return isKept;
    },
  };
}
