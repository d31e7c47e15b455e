import path from 'node:path';
import {
  app,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
} from 'electron';
import type { AppArguments } from './app-arguments.ts';
import { canEncrypt } from './identity/protector.ts';
import { registerStationHandlers } from './ipc/register-station-handlers.ts';
import type { Log } from './log/log.ts';
import { createPictures } from './photo/fork-pictures.ts';
import { pictureOptions } from './photo/picture-options.ts';
import { createCameraGate } from './platform/camera-gate.ts';
import { closeBeforeQuit } from './platform/close-before-quit.ts';
import { startPictureUtilityProcess } from './platform/picture-utility-process.ts';
import { runProgram } from './platform/run-program.ts';
import { isScreenReaderOn } from './platform/screen-reader.ts';
import { type OpenedShell, openStationShell } from './platform/station-shell.ts';
import { createSystemFetch } from './platform/system-fetch.ts';
import { openSignInPage } from './security/external-links.ts';
import { installCertificatePicker } from './security/sign-in-needs.ts';
import { isTrustedStation } from './security/trusted-sender.ts';
import type { VisitSessions } from './security/visit-sessions.ts';
import type { Folders } from './settings/folders.ts';
import type { SettingsAtStart } from './settings/settings-at-start.ts';
import { createStation, type Station } from './station/create-station.ts';
import { STATION_LOCALES } from './station/languages.ts';
import { openStationParts } from './station/open-station-parts.ts';
import { createText, type Locale } from './text/create-text.ts';

export interface StationStart {
  readonly options: AppArguments;
  readonly folders: Folders;
  readonly settings: SettingsAtStart;
  readonly log: Log;
  readonly locale: Locale;
  readonly visits: VisitSessions;
  /** Folder of the built main program; preload and pages lie beside it. */
  readonly programDir: string;
}

/** The photo station: what isn't opened here can't be reached from a public desk. */
export async function startStation(start: StationStart): Promise<void> {
  const { log } = start;
  Menu.setApplicationMenu(null);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  // Those in the machine's store are the machine's or the operator's, never of whoever stands before it.
  installCertificatePicker(app, async () => null, log);
  const opened = openShell(start);
  const { station: window } = opened;
  // Whatever its arguments say, another start shows the station that there is.
  app.on('second-instance', window.bringToFront);
  // Nothing on a page of the station's leads here: it is the operator, or the system.
  app.on('before-quit', window.letGo);
  app.on('child-process-gone', (_event, { reason, type }) => log.warn('process-gone', { reason, type }));
  powerMonitor.on('shutdown', () => app.quit());

  const station = await openStation(start, opened);
  registerStationHandlers({ ipc: ipcMain, handlers: station.handlers, isTrusted: isTrustedStation, log });
  closeBeforeQuit({ app, close: station.close, log });
  app.on('accessibility-support-changed', station.screenReaderChanged);
  await window.load();
}

function openShell({ folders, log, programDir, visits }: StationStart): OpenedShell {
  return openStationShell({
    log,
    visits,
    title: app.getName(),
    preloadFile: path.join(programDir, '..', 'preload', 'station.cjs'),
    isScreenReaderOn: () => isScreenReaderOn(app),
    quit: () => app.quit(),
    machine: {
      platform: process.platform,
      env: process.env,
      run: runProgram,
      displays: () => screen.getAllDisplays().length,
      cameraAccess: () => camera().getAccess(),
      canEncrypt: () => canEncrypt(safeStorage),
      stateDir: folders.stateDir,
    },
  });
}

function openStation(start: StationStart, { shell: stationShell, station }: OpenedShell): Promise<Station> {
  const { folders, locale, log, options, programDir, settings } = start;
  return createStation({
    folders,
    settings: settings.settings,
    problem: settings.problem,
    fetch: createSystemFetch(net),
    protector: safeStorage,
    openSignInPage: (url) => openSignInPage(url, (checked) => shell.openExternal(checked)),
    pictures: createPictures(() =>
      startPictureUtilityProcess(
        path.join(programDir, 'picture-process.js'),
        pictureOptions(settings.settings, programDir),
      ),
    ),
    camera: camera(),
    shell: stationShell,
    emit: (channel, payload) => {
      if (!station.window.isDestroyed()) station.window.webContents.send(channel, payload);
    },
    openParts: openStationParts,
    word: createText(locale),
    log,
    version: app.getVersion(),
    locale,
    locales: STATION_LOCALES,
    startInDemo: options.startInDemo,
  });
}

function camera() {
  return createCameraGate({
    platform: process.platform,
    preferences: systemPreferences,
    openExternal: (address) => shell.openExternal(address),
  });
}
