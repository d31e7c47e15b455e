import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { noColorSchemeOverride } from '../no-color-scheme-override.ts';

/** What the sample's preload script puts on `window`. */
interface SampleBridge {
  readonly about: () => Promise<{ readonly name: string; readonly version: string }>;
  readonly echo: (value: unknown) => Promise<unknown>;
  readonly reverse: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly fail: () => Promise<never>;
  readonly open: (url: string) => Promise<void>;
  readonly tell: (payload: unknown) => Promise<void>;
  readonly keepSecret: (text: string) => Promise<string>;
  readonly work: (
    message: unknown,
  ) => Promise<{ readonly answers: readonly unknown[]; readonly hasFailed: boolean }>;
  readonly unknown: () => Promise<never>;
  readonly onTold: (listener: (payload: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly sample: SampleBridge;
  }
  /** What the sample's main process has noticed, in order. */
  var sampleEvents: string[];
  /** Whether the sample's permission handler says yes. */
  var sampleGrants: boolean;
}

const SAMPLE_FOLDER = path.resolve(import.meta.dirname, '../../electron-standin/sample');

export function launchSample(userDataDir: string, args: readonly string[] = []): Promise<ElectronApplication> {
  const fakeCamera = ['--use-fake-device-for-media-stream'];
  return electron.launch({
    args: [SAMPLE_FOLDER, `--user-data-dir=${userDataDir}`, ...fakeCamera, ...args],
    ...noColorSchemeOverride,
  });
}

/** The first window, once its own page is there: it may still be on about:blank. */
export async function samplePage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.getByTestId('about').filter({ hasText: /./ }).waitFor();
  return page;
}

export const eventsOf = (app: ElectronApplication) => app.evaluate(() => globalThis.sampleEvents);

export const test = base.extend<{ userDataDir: string; app: ElectronApplication; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  userDataDir: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sample-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ userDataDir }, use) => {
    const app = await launchSample(userDataDir);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => use(await samplePage(app)),
});
