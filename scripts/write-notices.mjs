// Collects the licences of every package whose code went into the bundles, as their licences ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** sharp with its libvips, and libheif, stay files of their own beside the bundles; their notices are shipped too. */
const BESIDE_THE_BUNDLES = ['sharp', 'libheif-js'];

/** Where a package's own text names one licence and its parts come under more. */
const FULLER_WORDING = { 'libheif-js': 'libheif-wasm/LICENSE' };

/** Write one text with name, version, licence and its full wording for each package of `modules` (file paths). */
export async function writeNotices(root, modules, outFile) {
  const folders = new Set(modules.map((file) => packageFolder(path.resolve(root, file))).filter(Boolean));
  for (const name of BESIDE_THE_BUNDLES) folders.add(path.join(root, 'node_modules', name));
  for (const folder of imagePackages(root)) folders.add(folder);
  const notices = [...folders].map(noticeOf).sort((one, other) => one.name.localeCompare(other.name));
  const text = notices.map(({ name, version, license, wording }) =>
    [`${name} ${version}`, `Licence: ${license}`, '', wording.trim()].join('\n'),
  );
  await writeFile(outFile, `${text.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  return notices.map(({ name }) => name);
}

/** The innermost package that a file belongs to; null for our own files. */
function packageFolder(file) {
  const at = file.replaceAll('\\', '/').lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [scope, name] = file.slice(at + '/node_modules/'.length).split(/[\\/]/);
  const parts = scope.startsWith('@') ? [scope, name] : [scope];
  return path.join(file.slice(0, at), 'node_modules', ...parts);
}

function imagePackages(root) {
  const folder = path.join(root, 'node_modules/@img');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const fuller = FULLER_WORDING[name];
  const files = fuller ? [fuller] : readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  // libvips lists its parts and their licences in its read-me.
  const found = files.length > 0 ? files : readdirSync(folder).filter((file) => /^readme/i.test(file));
  const wording = found.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  return { name, version, license: String(license), wording };
}
