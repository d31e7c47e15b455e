import { type Browser, test as base, type Page } from '@playwright/test';
import type { StationState } from '../../../contract/station/station-state.ts';
import { drawPortrait } from '../../../demo-tenant/portraits/draw-portrait.ts';
import { openBrowser } from '../sign-in-with-browser.ts';
import { installFakeStation } from './fake-station.ts';
import { type ServedPages, servePages } from './serve-pages.ts';
import { IDLE, NOTICE, PEOPLE } from './station-states.ts';

interface WorkerFixtures {
  browserOfAll: Browser;
  pages: ServedPages;
}

interface Fixtures {
  /** The station's page in the state it is asked for; what it complains of fails the test. */
  openStation: (state?: StationState) => Promise<Page>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserOfAll: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
    async ({}, use) => {
      const browser = await openBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
    async ({}, use) => {
      const pages = await servePages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  openStation: async ({ browserOfAll, pages }, use) => {
    const complaints: string[] = [];
    const context = await browserOfAll.newContext({ viewport: { width: 1280, height: 800 } });
    await use(async (state = IDLE) => {
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      const photo = await drawPortrait('citra@selfsame.example', 'new');
      await page.addInitScript(installFakeStation, {
        state,
        people: PEOPLE,
        notice: NOTICE,
        photo: photo.toString('base64'),
      });
      await page.goto(`${pages.origin}station.html`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    });
    await context.close();
    base.expect(complaints, 'what the page complained of').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** Put the page into a state, as main would. */
export async function show(page: Page, state: StationState): Promise<void> {
  await page.evaluate((next) => window.fake.show(next), state);
  await page.waitForFunction((locale) => document.documentElement.lang === locale, state.locale);
}
