// npm test: check, then the end-to-end tests; ends with one line that counts both.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportHostilePictures } from './report-hostile-pictures.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const UNIT_REPORT = path.join(root, 'out/unit.json');
const E2E_REPORT = path.join(root, 'out/e2e.json');
const HOSTILE_REPORT = path.join(root, 'out/hostile-pictures.json');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

/** A report that isn't there counts nothing: the step that should have written it has failed by itself. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function countUnit(report) {
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  };
}

function countE2e(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
}

for (const file of [UNIT_REPORT, E2E_REPORT, HOSTILE_REPORT]) rmSync(file, { force: true });
const isCheckFine = run('check.mjs', '--keep-going');
const isE2eFine = run('test-e2e.mjs');
const counts = [countUnit(readReport(UNIT_REPORT)), countE2e(readReport(E2E_REPORT))];
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
reportHostilePictures(HOSTILE_REPORT);
if (!isCheckFine) console.error('npm run check failed');
if (!isE2eFine) console.error('npm run test:e2e failed');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
const isFine = isCheckFine && isE2eFine && sum('failed') === 0 && sum('passed') > 0;
process.exit(isFine ? 0 : 1);
