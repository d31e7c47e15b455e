// Bundles the benches and runs them; prints the ratios and writes them to docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildHeic } from './build-heic.mjs';
import { nodeBundle } from './node-bundle.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Inside node_modules, so that the bundles find sharp. */
const cache = path.join(root, 'node_modules/.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(path.join(cache, 'bench-'));
try {
  await build({
    ...nodeBundle(root),
    entryPoints: { bench: 'tests/bench/run-bench.ts', 'picture-process': 'main/photo/picture-process.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  });
  await buildHeic(path.join(folder, 'heic'));
  const args = ['bench.mjs', 'picture-process.mjs'].map((file) => path.join(folder, file));
  const { status } = spawnSync(process.execPath, [...args, path.join(root, 'docs/benchmarks.md')], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
