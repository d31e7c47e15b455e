// npm run check: types, lint and format, import rules, dead code, unit tests; stops at the first that fails.
// --keep-going runs the rest too.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (name) => path.join(root, 'node_modules', name);

const UNIT_REPORT = 'out/unit.json';

const STEPS = [
  ['types', bin('typescript/bin/tsc'), '-b'],
  ['lint', bin('@biomejs/biome/bin/biome'), 'ci', '--diagnostic-level=warn', '.'],
  ['imports', path.join(root, 'scripts/check-imports.mjs')],
  ['dead code', bin('knip/bin/knip.js')],
  [
    'unit tests',
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ],
];

const keepsGoing = process.argv.includes('--keep-going');
const failed = [];
rmSync(path.join(root, UNIT_REPORT), { force: true });
for (const [name, ...command] of STEPS) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (status === 0) continue;
  failed.push(name);
  if (!keepsGoing) break;
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exit(1);
}
