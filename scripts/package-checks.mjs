import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FACE_MODEL_FILES, faceModelSource } from './face-models.mjs';
import { statedFuses, withExtracted } from './packed-app.mjs';

/** A check gets the packed app and the project's root, and answers with what is wrong: an empty list means passed. */
const NATIVE = /\.node$|\.so(\.[\d.]+)?$|\.dll$|\.dylib$/;
const OWN_CODE = /^\/dist\/.*\.(js|cjs|mjs|html|css)$/;
const ALLOWED =
  /^\/(package\.json|dist\/(main|preload|renderer)\/.+|dist\/THIRD-PARTY-NOTICES\.txt|node_modules\/(sharp|@img\/[^/]+|detect-libc|semver)\/.+)$/;
const NEEDED = [
  '/dist/main/index.js',
  '/dist/main/picture-process.js',
  ...['heic-thread.mjs', 'libheif.cjs', 'LICENSE-libheif.txt'].map((name) => `/dist/main/heic/${name}`),
  '/dist/preload/index.cjs',
  '/dist/renderer/index.html',
  '/dist/THIRD-PARTY-NOTICES.txt',
];
const SMALLEST_RENDERER_SCRIPTS = 1;
const CHECK_TIMEOUT_MS = 60_000;

const namesLike =
  (pattern) =>
  ({ names }) =>
    names.filter((name) => pattern.test(name));
const linesLike =
  (pattern) =>
  ({ names, read }) =>
    names.filter((name) => OWN_CODE.test(name) && pattern.test(read(name)));
const natives = ({ names }) => names.filter((name) => NATIVE.test(name));

/** Every packaged package, as the lock file calls it. */
const packages = ({ names }) => [
  ...new Set(names.flatMap((name) => /^\/(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? [])),
];

const lockOf = (root) => JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;

function missingDependencies(app, root) {
  const lock = lockOf(root);
  const packed = new Set(packages(app));
  const wanted = [...packed, 'node_modules/sharp'].flatMap((name) => Object.keys(lock[name]?.dependencies ?? {}));
  return wanted.map((name) => `node_modules/${name}`).filter((name) => !packed.has(name));
}

function missingNatives(app) {
  const found = natives(app);
  const wanted = { 'sharp itself': /@img\/sharp-[^/]+\/.*\.node$/, libvips: /libvips[^/]*$/ };
  return Object.entries(wanted)
    .filter(([, pattern]) => !found.some((name) => pattern.test(name)))
    .map(([name]) => name);
}

async function wrongFuses(app, root) {
  const stated = statedFuses(path.join(root, 'electron-builder.yml'));
  const found = await app.fuses();
  return Object.keys(found)
    .filter((name) => stated[name] !== found[name])
    .map((name) => `${name}: stated ${stated[name] ?? 'nothing'}, found ${found[name]}`);
}

const MAKE_JPEG =
  "import sharp from 'sharp'; const grey = { create: { width: 9, height: 9, channels: 3, background: '#888' } };" +
  'const { format } = await sharp(await sharp(grey).jpeg().toBuffer()).metadata(); process.stdout.write(format);';

function sharpFails(app) {
  return withExtracted(app, (folder) => {
    const node = spawnSync(process.execPath, ['--input-type=module', '--eval', MAKE_JPEG], {
      cwd: folder,
      encoding: 'utf8',
      timeout: CHECK_TIMEOUT_MS,
    });
    return node.stdout === 'jpeg' ? [] : [node.stderr.trim().split('\n').slice(0, 3).join(' ')];
  });
}

function bundledLibheif({ names, read }) {
  const bundles = names.filter((name) => OWN_CODE.test(name) && !name.endsWith('/libheif.cjs'));
  return bundles.filter((name) => read(name).includes('heif_js_decode_image'));
}

function foreignAddresses(app) {
  const page = app.read('/dist/renderer/index.html');
  return [...page.matchAll(/(?:src|href)="([a-z]+:)?\/\/[^"]*"/g)].map(([address]) => address);
}

const MODELS = '/dist/renderer/models/';
const MODEL_KINDS = /\.(bin|onnx|tflite|task|pb|pbtxt|h5|pt|pth|safetensors|mlmodel|wasm|data)$/i;

/** Whatever could be a trained model, by its name or, where it is described as JSON, by its content. */
function otherModels({ names, read }) {
  const own = new Set(FACE_MODEL_FILES.map((name) => MODELS + name));
  const isModel = (name) =>
    MODEL_KINDS.test(name) || (name.endsWith('.json') && /"(modelTopology|weightsManifest)"/.test(read(name)));
  return names.filter((name) => !own.has(name) && isModel(name));
}

/** Missing, or not byte for byte what the library ships. */
function wrongModels({ names, readBytes }, root) {
  return FACE_MODEL_FILES.filter(
    (name) =>
      !names.includes(MODELS + name) || !readBytes(MODELS + name).equals(readFileSync(faceModelSource(root, name))),
  );
}

function missingRenderer({ names }) {
  const scripts = names.filter((name) => /^\/dist\/renderer\/assets\/.*\.js$/.test(name));
  return scripts.length >= SMALLEST_RENDERER_SCRIPTS ? [] : ['no script'];
}

/** What can be proved of a packed app without starting it. */
export const PACKAGE_CHECKS = [
  { name: 'entry points are inside', run: ({ names }) => NEEDED.filter((name) => !names.includes(name)) },
  { name: "the page's scripts are inside", run: missingRenderer },
  { name: 'the detector and mesh models are inside, as the library ships them', run: wrongModels },
  { name: 'no other model is inside', run: otherModels },
  {
    name: 'nothing but what the allow-list names',
    run: ({ names }) => names.filter((name) => !ALLOWED.test(name)),
  },
  { name: 'no source maps', run: namesLike(/\.map$/) },
  { name: 'no TypeScript', run: namesLike(/\.(ts|mts|cts|tsx|tsbuildinfo)$/) },
  { name: 'no tests', run: namesLike(/\/(tests?|__tests__|specs?)\/|\.(test|spec)\./i) },
  { name: 'no keys, no environment files', run: namesLike(/(^|\/)\.env|\.(pem|key|pfx|p12)$/) },
  { name: 'no reference to a source map in own code', run: linesLike(/[#@]\s*sourceMappingURL=/) },
  {
    name: 'no path of the building machine in own code',
    run: (app, root) => app.names.filter((name) => OWN_CODE.test(name) && app.read(name).includes(root)),
  },
  { name: 'the page loads nothing from elsewhere', run: foreignAddresses },
  {
    name: 'no package that is for development only',
    run: (app, root) => packages(app).filter((name) => lockOf(root)[name]?.dev === true),
  },
  {
    name: 'every packaged package is in the lock file',
    run: (app, root) => packages(app).filter((name) => lockOf(root)[name] === undefined),
  },
  { name: 'every package that sharp needs is inside', run: missingDependencies },
  { name: "sharp's native code is inside", run: missingNatives },
  { name: 'all native code is unpacked', run: (app) => natives(app).filter((name) => !app.isUnpacked(name)) },
  {
    name: 'libheif is unpacked, so that it can be replaced',
    run: (app) => app.names.filter((name) => name.startsWith('/dist/main/heic/') && !app.isUnpacked(name)),
  },
  { name: 'libheif is in no bundle', run: bundledLibheif },
  {
    name: 'native code of this system only',
    run: (app) => natives(app).filter((name) => !name.includes(`${app.system}-`)),
  },
  { name: "Electron's welcome app is gone", run: ({ hasResource }) => ['default_app.asar'].filter(hasResource) },
  { name: 'every fuse is as electron-builder.yml states it', run: wrongFuses },
  { name: 'sharp of the packed app makes a JPEG', run: sharpFails },
];
