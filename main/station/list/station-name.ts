import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makePrivateFolder, readIfPresent, writePrivately } from '../../files/private-files.ts';
import { LIST_FOLDER } from './kept-list.ts';

const LONGEST_HOST = 40;

/**
 * What this station calls itself in shared lists: the machine's name for people, and a few signs of its own, made once
 * and kept in the station's state folder. Machines that were set up from one image have one name; their claims must differ.
 */
export async function stationName(stateDir: string, host: string): Promise<string> {
  const folder = path.join(stateDir, LIST_FOLDER);
  const file = path.join(folder, 'name.txt');
  const known = (await readIfPresent(file))?.toString('utf8').trim() ?? '';
  const own = /^[\da-f]{6}$/.test(known) ? known : randomBytes(3).toString('hex');
  if (own !== known) {
    await makePrivateFolder(folder);
    await writePrivately(file, own);
  }
  return `${host.slice(0, LONGEST_HOST)} ${own}`;
}
