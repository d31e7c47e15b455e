import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { Bridge } from '../../contract/ipc.ts';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../demo-tenant/start-demo-tenant.ts';
import { captureOpenedPages } from './captured-pages.ts';
import { noColorSchemeOverride } from './no-color-scheme-override.ts';
import { closeSharedBrowser, signInWithBrowser } from './sign-in-with-browser.ts';

declare global {
  interface Window {
    /** What the preload script gives the page, for specs that ask main themselves. */
    readonly bridge: Bridge;
  }
}

/** Start the app; its user-data and state folders are the test's own, so that a second launch is a relaunch. */
type LaunchApp = (args?: readonly string[]) => Promise<ElectronApplication>;

interface Fixtures {
  /** More arguments for `app`: `test.use({ appArguments: ['--demo'] })`. */
  appArguments: readonly string[];
  userDataDir: string;
  stateDir: string;
  /** The demo tenant, in the test's own process, on the state folder that the app uses: the app joins it. */
  tenant: DemoTenant;
  launchApp: LaunchApp;
  app: ElectronApplication;
  /** The first window, once the app has drawn something. */
  page: Page;
  /** After the app was asked to sign in: walk the real provider pages as that person, in a browser that knows nobody. */
  signInAs: (upn: string) => Promise<void>;
  /** From the demo tenant's welcome page to "my photo" of that person. */
  enterAs: (upn: string) => Promise<void>;
  /** Write the user's config.json, for apps that start afterwards. */
  configure: (settings: object) => Promise<void>;
}

export const test = base.extend<Fixtures, { closesSharedBrowser: undefined }>({
  closesSharedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
    async ({}, use) => {
      await use(undefined);
      await closeSharedBrowser();
    },
    { scope: 'worker', auto: true },
  ],
  appArguments: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  userDataDir: async ({}, use) => useTemporaryFolder('selfsame-user-data-', use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  stateDir: async ({}, use) => useTemporaryFolder('selfsame-state-', use),
  tenant: async ({ stateDir }, use) => {
    const tenant = await startDemoTenant({ stateDir });
    await use(tenant);
    await tenant.close();
  },
  launchApp: async ({ userDataDir, stateDir }, use) => {
    const launched: ElectronApplication[] = [];
    await use(async (args = []) => {
      const folders = [`--user-data-dir=${userDataDir}`, `--state-dir=${stateDir}`];
      const app = await electron.launch({ args: ['.', ...folders, ...args], ...noColorSchemeOverride });
      launched.push(app);
      await captureOpenedPages(app);
      return app;
    });
    for (const app of launched) await app.close();
  },
  // The tenant comes first, so that an app started with --demo joins it instead of starting its own.
  app: async ({ tenant: _tenant, launchApp, appArguments }, use) => use(await launchApp(appArguments)),
  page: async ({ app }, use) => use(await firstPage(app)),
  signInAs: async ({ app }, use) => use((upn) => signInWithBrowser(app, upn)),
  enterAs: async ({ page, signInAs }, use) =>
    use(async (upn) => {
      await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
      await signInAs(upn);
      await page.getByRole('heading', { name: 'My photo' }).waitFor();
    }),
  configure: async ({ stateDir }, use) =>
    use((settings) => writeFile(path.join(stateDir, 'config.json'), JSON.stringify(settings))),
});

export { expect } from '@playwright/test';

/** The app's window, once there is something in it: Playwright may hand it over while still on about:blank. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('#root > *').first().waitFor();
  return page;
}

async function useTemporaryFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
