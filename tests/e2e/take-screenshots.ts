import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';

const FOLDER = path.resolve(import.meta.dirname, '../../out/screenshots');

/** How a person may see the app; each has its own way to get there and back. */
const LOOKS = ['light', 'dark', 'zoomed', 'forced-colors'] as const;
export type Look = (typeof LOOKS)[number];

/** Write out/screenshots/<name>-<look>.png for each look, and leave the app as it was. */
export async function takeScreenshots(
  app: ElectronApplication,
  page: Page,
  name: string,
  looks: readonly Look[] = LOOKS,
): Promise<void> {
  for (const look of looks) {
    await putOn(app, page, look);
    await page.screenshot({ path: path.join(FOLDER, `${name}-${look}.png`), animations: 'disabled' });
    await takeOff(app, page, look);
  }
}

async function putOn(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  if (look === 'zoomed') await zoom(app, page, 2);
  else if (look === 'forced-colors') await page.emulateMedia({ forcedColors: 'active' });
  else await setTheme(app, page, look);
}

async function takeOff(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  if (look === 'zoomed') await zoom(app, page, 1);
  else if (look === 'forced-colors') await page.emulateMedia({ forcedColors: 'none' });
  else if (look === 'dark') await setTheme(app, page, 'light');
}

async function setTheme(app: ElectronApplication, page: Page, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  await expect
    .poll(() => page.evaluate((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme))
    .toBe(true);
}

/** 200 %, as WCAG's reflow asks for. */
async function zoom(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const window = await app.browserWindow(page);
  const before = await page.evaluate(() => innerWidth);
  await window.evaluate((own, wanted) => own.webContents.setZoomFactor(wanted), factor);
  await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(before);
}
