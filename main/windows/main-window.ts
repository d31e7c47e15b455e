import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_PAGE } from '../security/app-scheme.ts';
import { HARDENED_PREFERENCES } from './hardened-preferences.ts';
import { LEAST_SIZE, loadWindowState, START_SIZE } from './window-state.ts';

/** Fluent's page backgrounds, so that the window does not flash before the first paint. */
const BACKGROUND = { light: '#ffffff', dark: '#292929' } as const;

const SAVE_DELAY_MS = 400;

export interface MainWindowOptions {
  readonly title: string;
  /** Absolute path of the built preload script. */
  readonly preloadFile: string;
  /** Where the window's place is remembered. */
  readonly stateFile: string;
}

/** Open the app's window where it was last time, shown once its first page has painted. */
export async function openMainWindow({ title, preloadFile, stateFile }: MainWindowOptions): Promise<BrowserWindow> {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const state = await loadWindowState(stateFile, workAreas);
  const window = new BrowserWindow({
    ...START_SIZE,
    ...state.bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      ...HARDENED_PREFERENCES,
    },
  });
  rememberPlace(window, stateFile);
  window.once('ready-to-show', () => {
    // It shows the window by itself, so not before there is something to see.
    if (state.isMaximized) window.maximize();
    window.show();
  });
  await load(window);
  return window;
}

/** A window that was closed before its page was there is no failure. */
async function load(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(START_PAGE);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}

function rememberPlace(window: BrowserWindow, stateFile: string) {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      mkdirSync(path.dirname(stateFile), { recursive: true, mode: 0o700 });
      writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 });
    } catch {
      // A place that can't be remembered is no reason to bother anybody.
    }
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_DELAY_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}
