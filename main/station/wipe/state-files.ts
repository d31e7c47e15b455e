import { readdir } from 'node:fs/promises';
import { isSystemError } from '../../files/private-files.ts';

/** What lies in a folder and below it: names with `/`, without what lies in the stores named. */
export async function namesBelow(dir: string, stores: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  await collect(dir, '', stores, names);
  return names;
}

async function collect(dir: string, below: string, stores: ReadonlySet<string>, names: Set<string>): Promise<void> {
  for (const entry of await entriesOf(dir)) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (stores.has(name)) continue;
    if (entry.isDirectory()) await collect(`${dir}/${entry.name}`, name, stores, names);
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
