// npm run test:e2e: the Playwright specs, on real Electron where its binary is present, else on the stand-in.
// Arguments are Playwright's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureAppBuilt, ensureStandinBuilt } from './ensure-built.mjs';
import { downloadElectron, findChromium, findElectron, installChromium, NO_BROWSER } from './find-browser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const standinFolder = path.join(root, 'dist/standin');
const XVFB = '/usr/bin/xvfb-run';

const electron = findElectron() ?? downloadElectron();
// The specs sign in with a browser of their own, so that one is needed beside real Electron too.
const chromium = findChromium() ?? installChromium();
if (chromium === null) {
  console.error(NO_BROWSER);
  process.exit(1);
}
if (electron === null && process.platform === 'win32') {
  console.error("Electron's binary could not be downloaded, and the stand-in runs on Linux and macOS only.");
  process.exit(1);
}
ensureAppBuilt();
if (electron === null) ensureStandinBuilt();
console.log(
  electron === null ? `End-to-end tests on the stand-in with ${chromium}` : `End-to-end tests on ${electron}`,
);

const standinEnvironment = {
  ELECTRON_OVERRIDE_DIST_PATH: standinFolder,
  STANDIN_CHROMIUM: chromium,
  STANDIN_HEADLESS: '1',
};
const needsDisplay = electron !== null && process.platform === 'linux' && !process.env.DISPLAY && existsSync(XVFB);
const playwright = [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)];
const [command, args] = needsDisplay
  ? [XVFB, ['--auto-servernum', process.execPath, ...playwright]]
  : [process.execPath, playwright];
const { status } = spawnSync(command, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium, ...(electron === null ? standinEnvironment : {}) },
});
process.exit(status ?? 1);
