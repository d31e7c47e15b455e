// The import rules of .dependency-cruiser.cjs. Also fails if fewer modules were looked at than there are files: with a
// TypeScript it doesn't understand, dependency-cruiser reports success over nothing.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ROOMS = ['main', 'preload', 'renderer', 'contract', 'cli', 'demo-tenant'];
const MOST_OUTPUT_BYTES = 256 << 20;

function sourceFiles(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'),
    );
}

function cruise() {
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  }
}

const { modules, summary } = cruise();
const cruised = new Set(modules.map(({ source }) => source));
const missed = ROOMS.flatMap(sourceFiles).filter((file) => !cruised.has(file));
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`);
for (const file of missed) console.error(`error not looked at: ${file}`);
console.log(
  `${cruised.size} modules, ${summary.violations.length} violations, ${missed.length} files not looked at`,
);
if (missed.length > 0 || summary.error > 0 || cruised.size === 0) process.exit(1);
