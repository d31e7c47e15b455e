import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** By this string Electron's tools find the fuses in its binary. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
const FUSES = 8;
const FUSE_OFF = '0';

/**
 * A folder that electron-builder takes for Electron's Linux distribution: the files that it looks for, and a binary
 * that is nothing but its fuses. What is packaged on it can be checked, not started.
 */
export async function makeElectronStub(folder, version) {
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(`Electron ${version} is not here: this file holds fuses only.\n${FUSE_SENTINEL}`),
    Buffer.from([FUSE_VERSION, FUSES]),
    Buffer.from(FUSE_OFF.repeat(FUSES)),
    Buffer.alloc(64),
  ]);
  const binary = path.join(folder, 'electron');
  await writeFile(binary, fuses);
  await chmod(binary, 0o755);
  await writeFile(path.join(folder, 'version'), version);
  await writeFile(path.join(folder, 'LICENSE'), 'See the LICENSE file of the Electron package.\n');
  await writeFile(
    path.join(folder, 'LICENSES.chromium.html'),
    '<!doctype html><title>See the Electron package</title>\n',
  );
  for (const locale of ['en-US', 'id', 'de']) await writeFile(path.join(folder, `locales/${locale}.pak`), '');
}
