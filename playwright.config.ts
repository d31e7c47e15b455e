import { defineConfig } from '@playwright/test';

const FILMED = /(camera|camera-trouble|live-coach)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  timeout: 60_000,
  // Each spec starts an app with a Chromium of its own, and waits for it half of the time: two at once on two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  projects: [
    { name: 'app', testIgnore: FILMED },
    // A film that is drawn as it plays, and a coach that reads every frame: another app beside them would be seen.
    { name: 'film', testMatch: FILMED, workers: 1 },
  ],
  use: { trace: 'retain-on-failure' },
});
