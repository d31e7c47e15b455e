import { join } from 'node:path';
import { z } from 'zod';
import {
  isSystemError,
  makePrivateFolder,
  parseStored,
  readIfPresent,
  writePrivately,
} from '../../files/private-files.ts';

export type StoredPin = z.infer<typeof storedPin>;

const storedPin = z.object({
  /** Null where policy has the PIN, or nobody set one. */
  hash: z.string().max(500).nullable(),
  /** Wrong tries in a row. */
  failures: z.int().min(0),
  /** When the last of them was begun; null: there is none. */
  failedAt: z.iso.datetime().nullable(),
});

/** PIN and wrong tries are one file: it is replaced as a whole, and taking it away takes the PIN away too. */
export const PIN_FILE = 'station-pin.json';

/** Null where there is none, or none that can be read. */
export async function readPinFile(stateDir: string): Promise<StoredPin | null> {
  try {
    const content = await readIfPresent(join(stateDir, PIN_FILE));
    return content === null ? null : parseStored(content, storedPin);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Readable by its owner only, and on the disk once it answers. Gives the system's error code where it can't be written. */
export async function writePinFile(stateDir: string, stored: StoredPin): Promise<string | null> {
  try {
    await makePrivateFolder(stateDir);
    await writePrivately(join(stateDir, PIN_FILE), JSON.stringify(stored));
    return null;
  } catch (error) {
    if (isSystemError(error)) return error.code;
    throw error;
  }
}
