// npm run package:verify: checks what `npm run package` made. Exit code 1 if anything is not as it should be.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_CHECKS } from './package-checks.mjs';
import { findPackage, openPackage } from './packed-app.mjs';

const MOST_FINDINGS_SHOWN = 5;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? findPackage(path.join(root, 'out/package'));
if (folder === null) {
  console.error('There is no packed app in out/package: run `npm run package` first.');
  process.exit(1);
}

/** A check that breaks off has not passed. */
async function findingsOf(check, app) {
  try {
    return await check.run(app, root);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const app = openPackage(folder);
let failed = 0;
for (const check of PACKAGE_CHECKS) {
  const findings = await findingsOf(check, app);
  if (findings.length > 0) failed += 1;
  console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${check.name}`);
  for (const finding of findings.slice(0, MOST_FINDINGS_SHOWN)) console.log(`         ${finding}`);
  if (findings.length > MOST_FINDINGS_SHOWN)
    console.log(`         and ${findings.length - MOST_FINDINGS_SHOWN} more`);
}
console.log(
  `${PACKAGE_CHECKS.length - failed} of ${PACKAGE_CHECKS.length} checks passed: ${path.relative(root, folder)}`,
);
process.exitCode = failed === 0 ? 0 : 1;
