import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
const LITERAL = /'([\w.-]+)'/g;
const TEMPLATE = /`((?:[^`$]|\$\{[^}]*\})+)`/g;
const HOLE = /\$\{[^}]*\}/g;
/** A template that begins with a hole fits every key and names none. */
const NAMES_KEYS = /^[a-z][\w-]*\./i;
/** Main names these itself, by their whole key. */
const FROM_MAIN = /^station\.role\./;

/**
 * Those of `keys` that the station's page can say: named in one of its modules, as they are or by a template with
 * holes, or handed over by main.
 */
export async function shownKeys(keys: readonly string[]): Promise<readonly string[]> {
  const sources = await Promise.all((await modulesOfThePage()).map((file) => readFile(file, 'utf8')));
  const source = sources.join('\n');
  const literals = new Set([...source.matchAll(LITERAL)].map(([, text]) => text));
  const templates = [...source.matchAll(TEMPLATE)]
    .map(([, text = '']) => text)
    .filter((text) => NAMES_KEYS.test(text));
  const patterns = [...new Set(templates)].map(
    (text) => new RegExp(`^${text.split(HOLE).map(literally).join('.+')}$`),
  );
  return keys.filter(
    (key) => literals.has(key) || FROM_MAIN.test(key) || patterns.some((pattern) => pattern.test(key)),
  );
}

/** All of ours that the page is made of, from its entry. */
async function modulesOfThePage(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['renderer/station/index.tsx'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    format: 'esm',
    packages: 'external',
    loader: { '.svg': 'file', '.png': 'file' },
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs)
    .filter((file) => /^renderer\/.*\.tsx?$/.test(file))
    .map((file) => path.join(ROOT, file));
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
