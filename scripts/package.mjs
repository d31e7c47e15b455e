// npm run package: builds the app and packs it into a folder for this machine's system, in out/package.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './find-browser.mjs';
import { makeElectronStub } from './make-electron-stub.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const builder = require.resolve('electron-builder/cli.js');

/** A line of several screens about packages that are excluded anyway. */
const NOISE = 'duplicate dependency references';

function run(script, ...args) {
  const { status, stdout } = spawnSync(process.execPath, [path.resolve(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout.replace(new RegExp(`^.*${NOISE}.*\\n`, 'gm'), ''));
  if (status !== 0) {
    console.error(`${script} failed.`);
    process.exit(1);
  }
}

async function electronVersion() {
  return JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8')).version;
}

async function packOnStub() {
  if (process.platform !== 'linux') {
    console.error("Electron's binary is not installed: run `node node_modules/electron/install.js` first.");
    process.exit(1);
  }
  const stub = await mkdtemp(path.join(tmpdir(), 'selfsame-electron-stub-'));
  try {
    await makeElectronStub(stub, await electronVersion());
    run(builder, '--dir', `-c.electronDist=${stub}`);
  } finally {
    await rm(stub, { recursive: true, force: true });
  }
  console.log("Packed on a STUB: Electron's binary is not here, so this package can be verified but not started.");
}

if (!process.argv.includes('--no-build')) run('scripts/build.mjs');
const electron = findElectron();
if (electron === null) await packOnStub();
else run(builder, '--dir', `-c.electronDist=${path.join(root, 'node_modules/electron/dist')}`);
console.log(`Packed into ${path.join('out', 'package')}.`);
