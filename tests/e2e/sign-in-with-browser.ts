import { type Browser, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';
import { takeOpenedPage } from './captured-pages.ts';

/** Of a browser that talks to nobody on its own. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for what people do outside the app. It knows nobody: no cookies from before. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  return chromium.launch({ args: FLAGS, ...(executablePath === undefined ? {} : { executablePath }) });
}

/**
 * Do what a person does after pressing "Sign in": choose the tile, accept what is asked or, where the page says no, go
 * back to the app; until the app has the answer.
 */
export async function signInWithBrowser(app: ElectronApplication, upn: string): Promise<void> {
  const address = await takeOpenedPage(app);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator(`button[name="account"][value="${upn}"]`).click();
    await pressOnUntilAnswered(page, new URL(address).origin);
  } finally {
    await browser.close();
  }
}

/** The provider's pages are over once the browser has arrived at the app's own loopback listener. */
async function pressOnUntilAnswered(page: Page, providerOrigin: string): Promise<void> {
  const next = page.locator('button[name="answer"]').and(page.locator('[value="accept"], [value^="cancel:"]'));
  const isAnswered = () => new URL(page.url()).origin !== providerOrigin;
  await expect(async () => {
    if (!isAnswered() && (await next.isVisible())) await next.click();
    expect(isAnswered()).toBe(true);
  }).toPass({ timeout: 15_000, intervals: [100] });
}
