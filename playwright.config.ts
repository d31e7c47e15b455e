import { defineConfig } from '@playwright/test';

const FILMED = /(camera|camera-trouble|live-coach|station-camera|station-way)\.spec\.ts$/;

/** What `npm run test:long` does besides: the same ways once more, in another language. */
const LONG = /@long/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  timeout: 60_000,
  // Each spec starts an app with a Chromium of its own, and waits for it half of the time: two at once on two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  ...(process.env['SELFSAME_TEST_LONG'] === '1' ? {} : { grepInvert: LONG }),
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  projects: [
    // Films are drawn as they play, and a coach reads every frame: never two of them at once. They take longest, so first.
    { name: 'film', testMatch: FILMED, workers: 1 },
    { name: 'app', testIgnore: FILMED },
  ],
  use: { trace: 'retain-on-failure' },
});
