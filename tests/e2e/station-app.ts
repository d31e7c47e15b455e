import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { SetUpAction } from '../../contract/station/set-up.ts';
import type { StationBridge } from '../../contract/station/station-ipc.ts';
import type { StationState } from '../../contract/station/station-state.ts';
import { expect } from './fixtures.ts';

declare global {
  interface Window {
    /** What the station's preload script gives its page, for specs that ask main themselves. */
    readonly station: StationBridge;
  }
}

export const STATION = ['--station', '--demo'] as const;
export const PIN = '2468';
export const OPERATOR = 'ngozi@selfsame.example';

/** The station's page, once there is something in it. */
export async function stationPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('#root > *').first().waitFor();
  return page;
}

export function stateOf(page: Page): Promise<StationState> {
  return page.evaluate(() => window.station.getState());
}

export async function setUp(page: Page, action: SetUpAction): Promise<void> {
  const result = await page.evaluate((wanted) => window.station.setUp(wanted), action);
  expect(result).toMatchObject({ ok: true });
}

/** From the set-up page to the first page that a person sees. */
export async function lockStation(page: Page): Promise<void> {
  await setUp(page, { type: 'set-pin', pin: PIN });
  await setUp(page, { type: 'lock' });
  await expect.poll(async () => (await stateOf(page)).front).toBe('session');
}

/** Main's own view of the station's window. */
export function windowFlags(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      windows: BrowserWindow.getAllWindows().length,
      isKiosk: window?.isKiosk(),
      isFullScreen: window?.isFullScreen(),
      isOnTop: window?.isAlwaysOnTop(),
      isMinimized: window?.isMinimized(),
    };
  });
}

/** What the app's log has told so far, by event. */
export async function logEvents(stateDir: string): Promise<readonly string[]> {
  const folder = path.join(stateDir, 'logs');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log') || name.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const lines = texts
    .join('\n')
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return lines.map((line) => (JSON.parse(line) as { readonly event: string }).event);
}

/** Of the one window of a locked station. */
export const LOCKED = { windows: 1, isKiosk: true, isFullScreen: true, isOnTop: true, isMinimized: false };

/** A locked station, and a way to look whether it still is. */
export async function openLocked(app: ElectronApplication): Promise<Page> {
  const page = await stationPage(app);
  await lockStation(page);
  expect(await windowFlags(app)).toEqual(LOCKED);
  return page;
}

export async function expectInside(app: ElectronApplication, page: Page): Promise<void> {
  expect(await windowFlags(app)).toEqual(LOCKED);
  expect((await stateOf(page)).front).toBe('session');
  expect(page.url()).toMatch(/\/station\.html$/);
  expect(await app.evaluate(() => globalThis.openedPages)).toEqual([]);
}
