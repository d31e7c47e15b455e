// npm run test:long: the unit tests with full counts (every portrait, thousands of broken files), then everything else.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/test.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SELFSAME_TEST_LONG: '1' },
});
process.exitCode = status ?? 1;
