import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';

const FOLDER = path.resolve(import.meta.dirname, '../../out/screenshots');
const START_SIZE = { width: 1040, height: 720 } as const;
/** Windows draws its frame inside the bounds. */
const WIDEST_FRAME = 20;

interface Appearance {
  readonly theme?: 'dark';
  readonly areColorsForced?: true;
  readonly size?: { readonly width: number; readonly height: number };
  readonly zoom?: number;
}

/** The ways a person may see a page. */
const APPEARANCES = {
  light: {},
  dark: { theme: 'dark' },
  'forced-colors': { areColorsForced: true },
  /** The smallest window there is. */
  small: { size: { width: 480, height: 600 } },
  zoomed: { zoom: 2 },
  /** WCAG 1.4.10: 320 pixels across. */
  'zoomed-400': { size: { width: 1280, height: 1024 }, zoom: 4 },
} as const satisfies Readonly<Record<string, Appearance>>;

export type Look = keyof typeof APPEARANCES;
const ALL_LOOKS = Object.keys(APPEARANCES) as Look[];

/**
 * See a page as it is now in every look, and leave it as it was: a picture to out/screenshots/<name>-<look>.png,
 * nothing cut off at the side, and no serious finding of axe.
 */
export async function lookAt(
  app: ElectronApplication,
  page: Page,
  name: string,
  looks: readonly Look[] = ALL_LOOKS,
): Promise<void> {
  // Nothing is hovered over.
  await page.mouse.move(0, 0);
  for (const look of looks) {
    await putOn(app, page, APPEARANCES[look]);
    await page.screenshot({ path: path.join(FOLDER, `${name}-${look}.png`), animations: 'disabled' });
    expect.soft(await sidewaysOverflow(page), `${name} in ${look}: pixels cut off at the side`).toBe(0);
    if (look === 'light' || look === 'dark')
      expect.soft(await findingsOfAxe(page), `${name} in ${look}: accessibility`).toEqual([]);
    await takeOff(app, page, APPEARANCES[look]);
  }
}

async function putOn(app: ElectronApplication, page: Page, { theme, areColorsForced, size, zoom }: Appearance) {
  if (theme !== undefined) await setTheme(app, page, theme);
  if (areColorsForced) await page.emulateMedia({ forcedColors: 'active' });
  if (size !== undefined) await setSize(app, page, size);
  if (zoom !== undefined) await setZoom(app, page, 1, zoom);
}

async function takeOff(app: ElectronApplication, page: Page, { theme, areColorsForced, size, zoom }: Appearance) {
  if (zoom !== undefined) await setZoom(app, page, zoom, 1);
  if (size !== undefined) await setSize(app, page, START_SIZE);
  if (areColorsForced) await page.emulateMedia({ forcedColors: 'none' });
  if (theme !== undefined) await setTheme(app, page, 'light');
}

async function setTheme(app: ElectronApplication, page: Page, theme: 'light' | 'dark') {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  const isSet = () => page.evaluate((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme);
  await expect.poll(isSet).toBe(true);
}

async function setSize(app: ElectronApplication, page: Page, size: { width: number; height: number }) {
  const window = await app.browserWindow(page);
  await window.evaluate((own, wanted) => own.setBounds({ ...own.getNormalBounds(), ...wanted }), size);
  await expect.poll(async () => size.width - (await widthOf(page))).toBeLessThanOrEqual(WIDEST_FRAME);
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(size.width);
}

async function setZoom(app: ElectronApplication, page: Page, from: number, to: number) {
  const window = await app.browserWindow(page);
  const wanted = ((await widthOf(page)) * from) / to;
  await window.evaluate((own, factor) => own.webContents.setZoomFactor(factor), to);
  await expect.poll(async () => Math.abs((await widthOf(page)) - wanted)).toBeLessThanOrEqual(from);
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => innerWidth);
}

/** What a person could only reach by scrolling sideways; boxes that scroll by themselves are meant to. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Serious and critical findings, as short lines. */
async function findingsOfAxe(page: Page): Promise<readonly string[]> {
  // Without the legacy mode axe opens a page of its own, which an app's window can't.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Fluent's invisible stops at the edges of a menu: they hand the focus on as soon as they get it.
  const { violations } = await axe.exclude('[data-tabster-dummy]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
