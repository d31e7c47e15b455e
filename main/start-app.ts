import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  clipboard,
  ipcMain,
  Notification,
  net,
  protocol,
  safeStorage,
  session,
  shell,
  systemPreferences,
} from 'electron';
import { type AppArguments, parseAppArguments } from './app-arguments.ts';
import { createDesktop, type Desktop } from './desktop/create-desktop.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { requestParsers } from './ipc/request-parsers.ts';
import { createLog } from './log/create-log.ts';
import type { Log } from './log/log.ts';
import { logCrashes } from './log/log-crashes.ts';
import { createPictures } from './photo/fork-pictures.ts';
import { pictureOptions } from './photo/picture-options.ts';
import { askToClosePage } from './platform/ask-to-close-page.ts';
import { askToShowAgain } from './platform/ask-to-show-again.ts';
import { createCameraGate } from './platform/camera-gate.ts';
import { chooseCertificateWith } from './platform/choose-certificate.ts';
import { choosePictureWith } from './platform/choose-picture-file.ts';
import { chooseReportFileWith } from './platform/choose-report-file.ts';
import { closeBeforeQuit } from './platform/close-before-quit.ts';
import { createNotify } from './platform/notify.ts';
import { startPictureUtilityProcess } from './platform/picture-utility-process.ts';
import { isScreenReaderOn } from './platform/screen-reader.ts';
import { createSystemFetch } from './platform/system-fetch.ts';
import { isProgram } from './refresh/open-in-browser.ts';
import { createPersonsBrowsers } from './refresh/persons-browsers.ts';
import { installAppProtocol } from './security/app-protocol.ts';
import { registerAppScheme, START_PAGE, STATION_PAGE } from './security/app-scheme.ts';
import { openCauseLink, openLink, openSignInPage } from './security/external-links.ts';
import { installNavigationGuards } from './security/navigation.ts';
import { installPermissionHandlers } from './security/permissions.ts';
import { refuseOpening } from './security/refuse-opening.ts';
import { installCertificatePicker, refuseHttpPasswords } from './security/sign-in-needs.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { VisitSessions } from './security/visit-sessions.ts';
import { type Folders, findFolders } from './settings/folders.ts';
import { loadSettingsOrDefaults, type SettingsAtStart } from './settings/settings-at-start.ts';
import { isStationMachine } from './settings/station-machine.ts';
import { startStation } from './start-station.ts';
import { createText, type Locale, pickLocale } from './text/create-text.ts';
import { installAppMenu } from './windows/app-menu.ts';
import { openMainWindow } from './windows/main-window.ts';
import { createOwnWindows, type OwnWindows } from './windows/own-windows.ts';
import { createPrivateWindows } from './windows/private-window.ts';
import { recoverPage } from './windows/recover-page.ts';

/** As in `electron-builder.yml`. */
const APP_ID = 'io.selfsame.app';

/** Folder of the built main program; preload and pages lie beside it. */
const PROGRAM_DIR = path.dirname(fileURLToPath(import.meta.url));

/** The start-up order. Security comes first, the window last. */
export async function startApp() {
  if (!app.requestSingleInstanceLock()) return app.quit();
  // Windows shows notifications of programs that it knows by name: the one in the start menu's shortcut.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  registerAppScheme();
  app.enableSandbox();
  refuseOpening(app);
  app.on('window-all-closed', () => app.quit());

  const options = parseAppArguments(process.argv);
  const folders = findFolders({
    platform: process.platform,
    env: process.env,
    homeDir: homedir(),
    stateDirOverride: options.stateDir,
  });
  const settings = await loadSettingsOrDefaults(folders);
  const { logLevel, retention } = settings.settings;
  const log = createLog({ dir: folders.logDir, level: logLevel, homeDir: homedir(), keepDays: retention.logDays });
  logCrashes(process, log);
  const isStation = options.startAsStation || (await isStationMachine(settings, folders));
  const visits = new VisitSessions();
  installNavigationGuards(app, { log, visits, page: isStation ? STATION_PAGE : START_PAGE });
  refuseHttpPasswords(app, visits);

  await app.whenReady();
  installPermissionHandlers(session.defaultSession);
  installAppProtocol(protocol, path.join(PROGRAM_DIR, '..', 'renderer'));

  const locale = pickLocale(settings.settings.locale ?? app.getLocale());
  const start: Start = { options, folders, settings, log, locale, visits };
  await (isStation ? startStation({ ...start, programDir: PROGRAM_DIR }) : startDesktop(start));
  log.info('started', { version: app.getVersion(), locale, isStation });
}

interface Start {
  readonly options: AppArguments;
  readonly folders: Folders;
  readonly settings: SettingsAtStart;
  readonly log: Log;
  readonly locale: Locale;
  readonly visits: VisitSessions;
}

/** The app for one person. */
async function startDesktop(start: Start): Promise<void> {
  const { locale, log, visits } = start;
  const ownWindows = createOwnWindows(visits);
  app.on('second-instance', ownWindows.bringToFront);
  installAppMenu(process.platform);
  installCertificatePicker(app, chooseCertificateWith(createText(locale)), log);
  const desktop = await openDesktop(start, ownWindows);
  registerHandlers({
    ipc: ipcMain,
    handlers: desktop.handlers,
    parsers: requestParsers,
    isTrusted: isTrustedSender,
    log,
  });
  closeBeforeQuit({ app, close: desktop.close, log });

  app.on('accessibility-support-changed', desktop.screenReaderChanged);
  app.on('activate', () => {
    if (!ownWindows.isAny()) void openWindow(start, desktop);
  });
  await openWindow(start, desktop);
}

function openDesktop(start: Start, ownWindows: OwnWindows): Promise<Desktop> {
  const { options, folders, settings, log, locale, visits } = start;
  const word = createText(locale);
  return createDesktop({
    folders,
    settings: settings.settings,
    problem: settings.problem,
    fetch: createSystemFetch(net),
    protector: safeStorage,
    openSignInPage: (url) => openSignInPage(url, (checked) => shell.openExternal(checked)),
    openLink: (link) => openLink(link, (url) => shell.openExternal(url)),
    openCauseLink: (address) => openCauseLink(address, (url) => shell.openExternal(url)),
    camera: createCameraGate({
      platform: process.platform,
      preferences: systemPreferences,
      openExternal: (address) => shell.openExternal(address),
    }),
    isScreenReaderOn: () => isScreenReaderOn(app),
    copyText: (text) => clipboard.writeText(text),
    choosePicture: choosePictureWith(word, settings.settings),
    chooseReportFile: chooseReportFileWith(word),
    notify: createNotify(Notification),
    pictures: createPictures(() =>
      startPictureUtilityProcess(
        path.join(PROGRAM_DIR, 'picture-process.js'),
        pictureOptions(settings.settings, PROGRAM_DIR),
      ),
    ),
    openVisitWindow: createPrivateWindows({
      visits,
      word,
      log,
      mayClose: (window) => askToClosePage(window, word),
    }),
    browsers: createPersonsBrowsers(
      { platform: process.platform, env: process.env, homeDir: homedir(), isProgram },
      word('browser.default'),
    ),
    emit: ownWindows.send,
    bringToFront: ownWindows.bringToFront,
    word,
    log,
    version: app.getVersion(),
    locale,
    startInDemo: options.startInDemo,
  });
}

async function openWindow({ folders, log, locale }: Start, { handlers }: Desktop): Promise<void> {
  const window = await openMainWindow({
    title: app.getName(),
    preloadFile: path.join(PROGRAM_DIR, '..', 'preload', 'index.cjs'),
    stateFile: path.join(folders.stateDir, 'window.json'),
  });
  // Without the guide beside it, nobody would know what the private window is for.
  window.once('closed', () => handlers['refresh:stop']());
  recoverPage({ window, log, mayShowAgain: () => askToShowAgain(window, createText(locale)) });
}
