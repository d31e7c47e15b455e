// What the app and its end-to-end tests can run on: Electron's own binary, or a Chromium on this machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const electronFolder = path.join(root, 'node_modules/electron');
const require = createRequire(import.meta.url);

const ELECTRON_DOWNLOAD_TIMEOUT_MS = 180_000;
const INSTALL_TIMEOUT_MS = 300_000;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const KNOWN_FILES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((file) =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].map((folder) => path.join(folder ?? '', file)),
  ),
};

export const NO_BROWSER =
  'No Electron binary and no Chromium here: install one (Debian/Ubuntu: apt-get install chromium; elsewhere: ' +
  'npx playwright install chromium) or name one in CHROMIUM_PATH.';

/** The installed Electron binary, or null. */
export function findElectron() {
  const pathFile = path.join(electronFolder, 'path.txt');
  const file = existsSync(pathFile) ? path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8')) : null;
  return file !== null && existsSync(file) ? file : null;
}

/** Let Electron's own installer fetch its binary. Null where its server can't be reached, which shows at once. */
export function downloadElectron() {
  const timeout = ELECTRON_DOWNLOAD_TIMEOUT_MS;
  spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', timeout });
  return findElectron();
}

/** A Chromium that is on this machine already, or null. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, `${name}${suffix}`)));
  const candidates = [...onPath, ...(KNOWN_FILES[process.platform] ?? []), playwrightChromium()];
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** Get a Chromium: Playwright's download, then the distribution's package where that is allowed. Null if neither works. */
export function installChromium() {
  console.log('No Chromium found: trying to get one.');
  run(process.execPath, [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return downloaded;
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS });
}

function playwrightChromium() {
  return require('@playwright/test').chromium.executablePath();
}
