import { readdir } from 'node:fs/promises';
import { isSystemError } from '../../files/private-files.ts';

/**
 * What lies in a folder and below it: names with `/`, without the stores named, what lies in them, and drafts of them
 * that are about to take their place.
 */
export async function namesBelow(dir: string, stores: readonly string[]): Promise<ReadonlySet<string>> {
  const isOwn = (name: string) => stores.some((store) => name === store || name.startsWith(`${store}.`));
  const names = new Set<string>();
  await collect(dir, '', isOwn, names);
  return names;
}

async function collect(
  dir: string,
  below: string,
  isOwn: (name: string) => boolean,
  names: Set<string>,
): Promise<void> {
  for (const entry of await entriesOf(dir)) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isOwn(name)) continue;
    if (entry.isDirectory()) await collect(`${dir}/${entry.name}`, name, isOwn, names);
    else names.add(name);
  }
}

async function entriesOf(dir: string) {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    // A folder that isn't there, or went meanwhile, holds nothing.
    if (isSystemError(error)) return [];
    throw error;
  }
}
