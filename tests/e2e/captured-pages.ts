import { type ElectronApplication, expect } from '@playwright/test';

declare global {
  /** Addresses that the app wanted to open in the system's browser, oldest first. */
  var openedPages: string[];
}

/** From now on nothing reaches the system's browser: addresses are kept instead. */
export async function captureOpenedPages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    globalThis.openedPages = [];
    shell.openExternal = async (url) => {
      globalThis.openedPages.push(url);
    };
  });
}

/** Wait for the next page that the app opens, and take it off the list. */
export async function takeOpenedPage(app: ElectronApplication): Promise<string> {
  let address: string | undefined;
  await expect(async () => {
    address = await app.evaluate(() => globalThis.openedPages.shift());
    expect(address).toBeDefined();
  }).toPass({ timeout: 15_000, intervals: [50] });
  return address ?? '';
}
