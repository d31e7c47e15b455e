import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FACE_MODEL_FILES, faceModelSource } from '../../../scripts/face-models.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'selfsame-verify-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A packed app of the given files, without Electron's binary. */
async function pack(
  files: Readonly<Record<string, string>>,
  options: { readonly unpackDir?: string } = { unpackDir: 'dist/main/heic' },
): Promise<string> {
  const source = path.join(folder, 'source');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(source, path.dirname(name)), { recursive: true });
    await writeFile(path.join(source, name), content);
  }
  const packed = path.join(folder, 'linux-unpacked');
  await mkdir(path.join(packed, 'resources'), { recursive: true });
  await createPackageWithOptions(source, path.join(packed, 'resources/app.asar'), options);
  return packed;
}

function verify(packed: string): { readonly status: number | null; readonly failed: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/package-verify.mjs'), packed], {
    encoding: 'utf8',
  });
  return { status, failed: [...stdout.matchAll(/^FAILED (.+)$/gm)].map(([, name]) => name ?? '') };
}

const MODELS = Object.fromEntries(
  FACE_MODEL_FILES.map((name) => [`dist/renderer/models/${name}`, readFileSync(faceModelSource(ROOT, name))]),
);

const GOOD = {
  ...MODELS,
  'package.json': '{}',
  'dist/main/index.js': '',
  'dist/main/picture-process.js': '',
  'dist/main/heic/heic-thread.mjs': '',
  'dist/main/heic/libheif.cjs': '',
  'dist/main/heic/LICENSE-libheif.txt': 'licence',
  'dist/preload/index.cjs': '',
  'dist/renderer/index.html': '<script src="./assets/index.js"></script>',
  'dist/renderer/assets/index.js': '',
  'dist/THIRD-PARTY-NOTICES.txt': 'notices',
};

const NOT_TO_BE_HAD_HERE = [
  'every package that sharp needs is inside',
  "sharp's native code is inside",
  'every fuse is as electron-builder.yml states it',
  'sharp of the packed app makes a JPEG',
];

describe('package-verify', () => {
  it('fails without natives and binary, and finds nothing else wrong with a good app', async () => {
    expect(verify(await pack(GOOD))).toEqual({ status: 1, failed: NOT_TO_BE_HAD_HERE });
  });

  it.each([
    ['nothing but what the allow-list names', 'main/start-app.js', ''],
    ['no other model is inside', 'dist/renderer/models/emotion.bin', ''],
    ['no other model is inside', 'dist/renderer/assets/age.json', '{"modelTopology":{}}'],
    [
      'the detector and mesh models are inside, as the library ships them',
      'dist/renderer/models/facemesh.bin',
      'other',
    ],
    ['no source maps', 'dist/main/index.js.map', '{}'],
    ['no TypeScript', 'dist/main/types.d.ts', ''],
    ['no keys, no environment files', 'dist/main/.env', ''],
    ['no reference to a source map in own code', 'dist/main/chunks/a.js', '//# sourceMappingURL=a.js.map'],
    [
      'no path of the building machine in own code',
      'dist/main/chunks/a.js',
      `const here = ${JSON.stringify(ROOT)};`,
    ],
    [
      'the page loads nothing from elsewhere',
      'dist/renderer/index.html',
      '<script src="https://cdn.example/x.js">',
    ],
    ['no package that is for development only', 'node_modules/vitest/index.js', ''],
    ['every packaged package is in the lock file', 'node_modules/semver/node_modules/stray/index.js', ''],
    ['all native code is unpacked', 'node_modules/@img/sharp-linux-x64/lib/sharp.node', ''],
    ['libheif is in no bundle', 'dist/main/chunks/a.js', 'module.heif_js_decode_image2(handle)'],
    ['native code of this system only', 'node_modules/@img/sharp-win32-x64/lib/sharp.node', ''],
  ])('fails on a breach of: %s', async (check, name, content) => {
    const { status, failed } = verify(await pack({ ...GOOD, [name]: content }));
    expect(status).toBe(1);
    expect(failed).toContain(check);
  });

  it('fails on a libheif inside the archive', async () => {
    expect(verify(await pack(GOOD, {})).failed).toContain('libheif is unpacked, so that it can be replaced');
  });

  it('names what is missing', async () => {
    const { 'dist/preload/index.cjs': _, ...withoutPreload } = GOOD;
    expect(verify(await pack(withoutPreload)).failed).toContain('entry points are inside');
  });
});
