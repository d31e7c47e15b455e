// Builds dist/: main (with the picture process), preload, command line, renderer.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';
import { buildHeic } from './build-heic.mjs';
import { copyFaceModels, FACE_MODEL_PACKAGES } from './face-models.mjs';
import { nodeBundle } from './node-bundle.mjs';
import { quietRuntimeCheck } from './quiet-runtime-check.mjs';
import { writeNotices } from './write-notices.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const common = { ...nodeBundle(root), metafile: true, plugins: [quietRuntimeCheck] };

function buildNodeProgram(outdir, entryPoints) {
  return build({
    ...common,
    entryPoints,
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    keepNames: true,
  });
}

function buildPreload() {
  return build({
    ...common,
    entryPoints: { index: 'preload/index.ts', station: 'preload/station.ts' },
    outdir: 'dist/preload',
    format: 'cjs',
    banner: {},
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
const inHeic = [...(await buildHeic('dist/main/heic')), ...(await buildHeic('dist/cli/heic'))];
const bundled = [main, cli, preload].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const inPages = [pages].flat().flatMap(({ output }) => output.flatMap(({ moduleIds }) => moduleIds ?? []));
const models = FACE_MODEL_PACKAGES.map((name) => `node_modules/${name}/package.json`);
await writeNotices(
  root,
  [...bundled, ...inHeic, ...inPages, ...models],
  path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'),
);
