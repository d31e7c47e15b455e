import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FOLDER = path.resolve(import.meta.dirname, '../../../out/screenshots');
const START_SIZE = { width: 1280, height: 800 } as const;

interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly areColorsForced?: true;
}

/** The ways a station may stand there. Zoom halves what the page has to itself. */
const LOOKS = {
  start: {},
  large: { size: { width: 1920, height: 1080 } },
  upright: { size: { width: 800, height: 1280 } },
  small: { size: { width: 480, height: 600 } },
  'zoom-200': { size: { width: 640, height: 400 } },
  'forced-colors': { areColorsForced: true },
} as const satisfies Readonly<Record<string, Look>>;

export type StationLook = keyof typeof LOOKS;
export const ALL_LOOKS = Object.keys(LOOKS) as StationLook[];

/** See the page in each look: a picture to out/screenshots/station-<name>-<look>.png, and nothing cut off at the side. */
export async function lookAtStation(page: Page, name: string, looks: readonly StationLook[]): Promise<void> {
  for (const look of looks) {
    const { size, areColorsForced }: Look = LOOKS[look];
    if (size !== undefined) await page.setViewportSize(size);
    if (areColorsForced) await page.emulateMedia({ forcedColors: 'active' });
    await page.screenshot({ path: path.join(FOLDER, `station-${name}-${look}.png`), animations: 'disabled' });
    expect.soft(await sidewaysOverflow(page), `${name} in ${look}: pixels cut off at the side`).toBe(0);
    if (areColorsForced) await page.emulateMedia({ forcedColors: 'none' });
    if (size !== undefined) await page.setViewportSize(START_SIZE);
  }
}

/** No finding of axe, of any weight. */
export async function expectNoBarrier(page: Page, name: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-tabster-dummy]');
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect.soft(findings, `${name}: accessibility`).toEqual([]);
}

function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
