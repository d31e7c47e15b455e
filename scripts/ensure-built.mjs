// Builds what is older than its sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const APP_SOURCES = [
  'main',
  'preload',
  'renderer',
  'contract',
  'cli',
  'demo-tenant',
  'assets',
  'package.json',
  'scripts/build.mjs',
  'scripts/quiet-runtime-check.mjs',
];
const STANDIN_SOURCES = [
  'tests/electron-standin/src',
  'node_modules/electron/package.json',
  'scripts/build-standin.mjs',
];

export function ensureAppBuilt() {
  ensureBuilt('build.mjs', APP_SOURCES, [
    'dist/main/index.js',
    'dist/cli/selfsame.js',
    'dist/preload/index.cjs',
    'dist/preload/station.cjs',
    'dist/renderer/index.html',
    'dist/renderer/station.html',
  ]);
}

export function ensureStandinBuilt() {
  ensureBuilt('build-standin.mjs', STANDIN_SOURCES, ['dist/standin/electron']);
}

function ensureBuilt(script, sources, results) {
  const newestSource = Math.max(...sources.map((name) => newestTime(path.join(root, name))));
  const isFresh = results.every((name) => modifiedTime(path.join(root, name)) > newestSource);
  if (isFresh) return;
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', script)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`scripts/${script} failed`);
}

function newestTime(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return modifiedTime(file);
  return Math.max(modifiedTime(file), ...readdirSync(file).map((name) => newestTime(path.join(file, name))));
}

function modifiedTime(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
