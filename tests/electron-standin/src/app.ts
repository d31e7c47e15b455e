import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { appEvents } from './app-events.ts';
import { AppPaths } from './app-paths.ts';
import { StandinBrowserWindow } from './browser-window.ts';
import { StandinCommandLine } from './command-line.ts';
import { host } from './host.ts';
import { createPreventableEvent } from './preventable-event.ts';
import { SingleInstanceLock } from './single-instance.ts';

type Slice = Pick<
  E.App,
  | 'accessibilitySupportEnabled'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>;

export interface AppDescription {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** Chromium gets this long to close by itself before it is ended. */
const CLOSE_TIMEOUT_MS = 3000;

class StandinApp extends EventEmitter implements Slice {
  readonly isPackaged = false;
  /** No system is asked: a spec sets it, and emits `accessibility-support-changed`. */
  accessibilitySupportEnabled = false;
  readonly commandLine = new StandinCommandLine();
  name = 'Electron';
  readonly #paths = new AppPaths();
  readonly #whenReady: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #description: AppDescription = { name: 'Electron', version: '0.0.0', folder: process.cwd() };
  #lock: SingleInstanceLock | null = null;
  #isReady = false;
  #isQuitting = false;

  constructor() {
    super();
    this.#whenReady = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    for (const name of ['web-contents-created', 'browser-window-created', 'browser-window-focus', 'login']) {
      appEvents.on(name, (...args: unknown[]) => this.emit(name, ...args));
    }
    appEvents.on('window-all-closed', () => this.#allClosed());
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#description.version;
  }

  getAppPath(): string {
    return this.#description.folder;
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  getPath(name: string): string {
    return this.#paths.get(name, this.name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  focus(): void {
    StandinBrowserWindow.getAllWindows()[0]?.focus();
  }

  enableSandbox(): void {
    // No page is carried without it.
  }

  disableHardwareAcceleration(): void {
    // Chromium is started without a GPU.
  }

  setAppUserModelId(_id: string): void {
    // For Windows' taskbar only.
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock !== null;
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    if (this.#lock !== null) return true;
    const lock = new SingleInstanceLock(this.getPath('userData'));
    const self = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const isFirst = lock.acquire(self, (other) => {
      this.emit('second-instance', {}, other.argv, other.workingDirectory, other.additionalData);
    });
    if (isFirst) this.#lock = lock;
    return isFirst;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  quit(): void {
    if (this.#isQuitting || this.#isRefused('before-quit')) return;
    this.#isQuitting = true;
    for (const window of StandinBrowserWindow.getAllWindows()) window.close();
    const isKept = StandinBrowserWindow.getAllWindows().length > 0;
    if (isKept || this.#isRefused('will-quit')) {
      this.#isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    this.#isQuitting = true;
    this.releaseSingleInstanceLock();
    const end = () => process.exit(code);
    if (!host.isConnected) {
      setImmediate(end);
      return;
    }
    host.chromium.onGone(end);
    host.chromium.send('Browser.close').catch(() => undefined);
    setTimeout(end, CLOSE_TIMEOUT_MS).unref();
  }

  /** Not Electron's: what the app's package.json says, and the switches it was started with. */
  configure(description: AppDescription, switches: ReadonlyMap<string, string>): void {
    this.#description = description;
    this.name = description.name;
    for (const [name, value] of switches) this.commandLine.appendSwitch(name, value);
    const userData = switches.get('user-data-dir');
    if (userData !== undefined) this.setPath('userData', userData);
  }

  /** Not Electron's: true once nothing more should be started. */
  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** Not Electron's: Chromium runs. Playwright's loader replaces `emit`, hence the order. */
  announceReady(): void {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#becomeReady();
  }

  #allClosed(): void {
    if (this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  #isRefused(name: 'before-quit' | 'will-quit'): boolean {
    const event = createPreventableEvent({});
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = new StandinApp();
