import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  timeout: 60_000,
  // Each spec starts an app with a Chromium of its own: two cores carry one at a time.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
