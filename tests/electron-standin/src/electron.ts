/* The `electron` module that the app's main bundle receives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import { StandinBrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { ipcMain } from './ipc-main.ts';
import { StandinMenu, StandinMenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { refuseOtherModules, refuseOthers } from './not-carried.ts';
import { StandinNotification } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { powerSaveBlocker } from './power-save-blocker.ts';
import { registerSchemesAsPrivileged } from './protocol-handlers.ts';
import { safeStorage } from './safe-storage.ts';
import { screen } from './screen.ts';
import { StandinSession, sessionOf } from './session.ts';
import { startChromium } from './start-chromium.ts';
import { dialog, shell } from './stubbed-by-specs.ts';
import { systemPreferences } from './system-preferences.ts';
import { utilityProcess } from './utility-process.ts';
import { StandinWebContents } from './web-contents.ts';

/** Members of Electron's classes, taken from its typings when the stand-in was built. */
const members = JSON.parse(readFileSync(path.join(__dirname, 'members.json'), 'utf8')) as Record<string, string[]>;

const carry = <T extends object>(target: T, name: string, type: string) =>
  refuseOthers(target, name, members[type] ?? []);

carry(StandinBrowserWindow.prototype, 'BrowserWindow', 'BrowserWindow');
carry(StandinWebContents.prototype, 'webContents', 'WebContents');
carry(StandinSession.prototype, 'session', 'Session');
carry(StandinNotification.prototype, 'Notification', 'Notification');

const webContents = {
  getAllWebContents: () => [...StandinWebContents.all],
  getFocusedWebContents: () => StandinBrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number) => StandinWebContents.all.find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) =>
    StandinWebContents.all.find((page) => page.target.targetId === targetId),
};

const session = {
  get defaultSession() {
    return sessionOf('');
  },
  fromPartition: (partition: string) => sessionOf(partition),
};

const defaultProtocol = sessionOf('').protocol;
const protocol = {
  registerSchemesAsPrivileged,
  handle: defaultProtocol.handle.bind(defaultProtocol),
  unhandle: defaultProtocol.unhandle.bind(defaultProtocol),
  isProtocolHandled: defaultProtocol.isProtocolHandled.bind(defaultProtocol),
};

export const electron = refuseOtherModules({
  app: carry(app, 'app', 'App'),
  BrowserWindow: StandinBrowserWindow,
  clipboard: carry(clipboard, 'clipboard', 'Clipboard'),
  dialog: carry(dialog, 'dialog', 'Dialog'),
  ipcMain,
  Menu: StandinMenu,
  MenuItem: StandinMenuItem,
  nativeTheme: carry(nativeTheme, 'nativeTheme', 'NativeTheme'),
  net: carry(net, 'net', 'Net'),
  Notification: StandinNotification,
  powerMonitor: carry(powerMonitor, 'powerMonitor', 'PowerMonitor'),
  powerSaveBlocker: carry(powerSaveBlocker, 'powerSaveBlocker', 'PowerSaveBlocker'),
  protocol: carry(protocol, 'protocol', 'Protocol'),
  safeStorage: carry(safeStorage, 'safeStorage', 'SafeStorage'),
  screen: carry(screen, 'screen', 'Screen'),
  session,
  shell: carry(shell, 'shell', 'Shell'),
  systemPreferences: carry(systemPreferences, 'systemPreferences', 'SystemPreferences'),
  utilityProcess,
  webContents,
});

export const configure = app.configure.bind(app);
export const start = startChromium;
