import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import asar from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const FUSE_ON = 0x31;

/** Where a packed app keeps what, by the folder that electron-builder made for it. */
function layoutOf(folder) {
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'));
  if (bundle !== undefined) {
    const contents = path.join(folder, bundle, 'Contents');
    return { resources: path.join(contents, 'Resources'), binary: path.join(folder, bundle), system: 'darwin' };
  }
  const exe = readdirSync(folder).find((name) => name.endsWith('.exe'));
  if (exe !== undefined)
    return { resources: path.join(folder, 'resources'), binary: path.join(folder, exe), system: 'win32' };
  return { resources: path.join(folder, 'resources'), binary: path.join(folder, 'selfsame'), system: 'linux' };
}

/** The folder below `output` that holds a packed app, or null. */
export function findPackage(output) {
  if (!existsSync(output)) return null;
  const names = readdirSync(output).filter((name) => /^(linux|win|mac)/.test(name));
  const folders = names.map((name) => path.join(output, name));
  return folders.find((folder) => existsSync(path.join(layoutOf(folder).resources, 'app.asar'))) ?? null;
}

/** A packed app as its files: names start with `/` and use `/` on every system. */
export function openPackage(folder) {
  const { resources, binary, system } = layoutOf(folder);
  const archive = path.join(resources, 'app.asar');
  const inside = (name) => path.join(...name.split('/').filter(Boolean));
  const stat = (name) => asar.statFile(archive, inside(name), false);
  const all = asar.listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  return {
    system,
    names: all.filter((name) => !('files' in stat(name))),
    read: (name) => asar.extractFile(archive, inside(name)).toString('utf8'),
    readBytes: (name) => asar.extractFile(archive, inside(name)),
    isUnpacked: (name) =>
      stat(name).unpacked === true && existsSync(path.join(`${archive}.unpacked`, inside(name))),
    hasResource: (name) => existsSync(path.join(resources, name)),
    extractInto: (target) => asar.extractAll(archive, target),
    fuses: async () => {
      const wire = await getCurrentFuseWire(binary);
      const named = Object.keys(FuseV1Options).filter((key) => Number.isNaN(Number(key)));
      return Object.fromEntries(
        named.map((key) => [`${key[0].toLowerCase()}${key.slice(1)}`, wire[FuseV1Options[key]] === FUSE_ON]),
      );
    },
  };
}

/** Runs `work` on the app's files outside the archive, then removes them. */
export async function withExtracted(app, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'selfsame-package-'));
  try {
    app.extractInto(folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The `electronFuses` that electron-builder.yml states. */
export function statedFuses(file) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const start = lines.indexOf('electronFuses:');
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('  '));
  const entries = lines.slice(start + 1, end).map((line) => line.trim().split(/:\s*/));
  return Object.fromEntries(entries.map(([name, value]) => [name, value === 'true']));
}
