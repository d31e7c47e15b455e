// npm start: opens the app on Electron, or on the system's Chromium where Electron's binary can't be had.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureAppBuilt, ensureStandinBuilt } from './ensure-built.mjs';
import { downloadElectron, findChromium, findElectron, NO_BROWSER } from './find-browser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The executable to start, and the environment it needs. */
function chooseRuntime() {
  const electron = findElectron() ?? downloadElectron();
  if (electron !== null) return { file: electron, env: {} };
  const chromium = process.platform === 'win32' ? null : findChromium();
  if (chromium === null) stop(NO_BROWSER);
  console.log(`Electron's binary is neither installed nor downloadable: opening the same app on ${chromium}.`);
  ensureStandinBuilt();
  return { file: path.join(root, 'dist/standin/electron'), env: { STANDIN_CHROMIUM: chromium } };
}

if (!hasDisplay())
  stop('There is no display to open a window on. Without one, `npm run demo` shows the same in the terminal.');
ensureAppBuilt();
const { file, env } = chooseRuntime();
// Chromium's sandbox refuses to run as root.
const rootArguments = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
const child = spawn(file, [root, ...rootArguments, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
