// Bundles the benches and runs them: `npm run bench`, or parts of it: `npm run bench -- faces diagnosis`.
// Prints the ratios; a run of all parts writes docs/benchmarks.md. A ratio over its limit ends with 1.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildHeic } from './build-heic.mjs';
import { copyFaceModels } from './face-models.mjs';
import { findChromium } from './find-browser.mjs';
import { nodeBundle } from './node-bundle.mjs';

const PARTS = ['pictures', 'faces', 'memory', 'fingerprint', 'diagnosis'];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !PARTS.includes(part));
if (unknown !== undefined) {
  console.error(`Unknown part of the bench: ${unknown}. There are ${PARTS.join(', ')}.`);
  process.exit(2);
}

/** Inside node_modules, so that the bundles find what is not bundled. */
const cache = path.join(root, 'node_modules/.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(path.join(cache, 'bench-'));
try {
  const bundle = nodeBundle(root);
  await build({
    ...bundle,
    entryPoints: {
      bench: 'tests/bench/run-bench.ts',
      'memory-job': 'tests/bench/memory-job.ts',
      'tenant-process': 'tests/bench/tenant-process.ts',
      'picture-process': 'main/photo/picture-process.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    external: [...bundle.external, 'jimp', '@playwright/test'],
  });
  await buildHeic(path.join(folder, 'heic'));
  await copyFaceModels(root, path.join(folder, 'models'));
  const setup = {
    parts: PARTS.filter((part) => asked.length === 0 || asked.includes(part)),
    pictureProcess: path.join(folder, 'picture-process.mjs'),
    memoryJob: path.join(folder, 'memory-job.mjs'),
    tenantProcess: path.join(folder, 'tenant-process.mjs'),
    heicThread: path.join(folder, 'heic/heic-thread.mjs'),
    modelsDir: path.join(folder, 'models'),
    chromium: findChromium(),
    folder,
    document: asked.length === 0 ? path.join(root, 'docs/benchmarks.md') : null,
  };
  const args = [path.join(folder, 'bench.mjs'), JSON.stringify(setup)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
