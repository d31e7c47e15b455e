import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const library = path.join(root, 'node_modules/libheif-js/libheif-wasm');

/**
 * Build the folder that reads HEIC: the thread, and libheif beside it as it came, with its licence. libheif is LGPL:
 * it must not become part of a bundle, and whoever puts another build of it in its place is served by that.
 */
export async function buildHeic(outdir) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { 'heic-thread': 'main/photo/heic/heic-thread.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
  });
  const target = path.resolve(root, outdir);
  await copyFile(path.join(library, 'libheif-bundle.js'), path.join(target, 'libheif.cjs'));
  await copyFile(path.join(library, 'LICENSE'), path.join(target, 'LICENSE-libheif.txt'));
  return Object.keys(metafile.inputs);
}
