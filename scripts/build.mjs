// Builds dist/: main (with the picture process), preload, command line, renderer.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';
import { copyFaceModels, FACE_MODEL_PACKAGES, faceLibraryFile } from './face-models.mjs';
import { quietRuntimeCheck } from './quiet-runtime-check.mjs';
import { writeNotices } from './write-notices.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** CommonJS packages inside an ESM bundle still call `require` for Node's own modules. */
const REQUIRE_BANNER =
  "import { createRequire as selfsameRequire } from 'node:module'; const require = selfsameRequire(import.meta.url);";

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'none',
  external: ['electron', 'sharp'],
  alias: { '@vladmandic/human': faceLibraryFile(root) },
  metafile: true,
  plugins: [quietRuntimeCheck],
};

function buildNodeProgram(outdir, entryPoints) {
  return build({
    ...common,
    entryPoints,
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    keepNames: true,
    banner: { js: REQUIRE_BANNER },
  });
}

function buildPreload() {
  return build({
    ...common,
    entryPoints: { index: 'preload/index.ts' },
    outdir: 'dist/preload',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
}

const PICTURE_PROCESS = { 'picture-process': 'main/photo/picture-process.ts' };

for (const folder of ['main', 'preload', 'cli', 'renderer']) {
  await rm(path.join(root, 'dist', folder), { recursive: true, force: true });
}
const [main, cli, preload, pages] = await Promise.all([
  buildNodeProgram('dist/main', { index: 'main/index.ts', ...PICTURE_PROCESS }),
  buildNodeProgram('dist/cli', {
    selfsame: 'cli/selfsame.ts',
    'demo-story': 'cli/demo-story.ts',
    ...PICTURE_PROCESS,
  }),
  buildPreload(),
  buildPages({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' }),
]);
await copyFaceModels(root, path.join(root, 'dist/renderer/models'));
const bundled = [main, cli, preload].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const inPages = [pages].flat().flatMap(({ output }) => output.flatMap(({ moduleIds }) => moduleIds ?? []));
const models = FACE_MODEL_PACKAGES.map((name) => `node_modules/${name}/package.json`);
await writeNotices(root, [...bundled, ...inPages, ...models], path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'));
