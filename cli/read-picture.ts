import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PictureFailure } from '../contract/failure.ts';
import { fail, type Result, succeed } from '../contract/result.ts';

/** Larger files are refused before they are read; the picture process has the same limit. */
const MOST_BYTES = 60_000_000;

/** The bytes of a picture the person named. */
export async function readPicture(file: string): Promise<Result<Uint8Array, PictureFailure>> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return fail({ kind: 'too-many-bytes', bytes: size, limitBytes: MOST_BYTES });
    return succeed(new Uint8Array(await readFile(file)));
  } catch {
    return fail({ kind: 'unreadable-file', name: basename(file) });
  }
}
