import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PictureFailure } from '../../contract/failure.ts';
import { PORTRAIT_LIMIT_BYTES } from '../../contract/photo.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';

/** A file that a person named or chose. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Read a picture file, unless it is larger than any that would be opened. Nothing is decoded here. */
export async function readPictureFile(file: string): Promise<Result<PictureFile, PictureFailure>> {
  const name = basename(file);
  try {
    const stats = await stat(file);
    // A device or a pipe has no size, and perhaps no end.
    if (!stats.isFile()) return fail({ kind: 'unreadable-file', name });
    if (stats.size > PORTRAIT_LIMIT_BYTES)
      return fail({ kind: 'too-many-bytes', bytes: stats.size, limitBytes: PORTRAIT_LIMIT_BYTES });
    return succeed({ bytes: new Uint8Array(await readFile(file)), name });
  } catch {
    return fail({ kind: 'unreadable-file', name });
  }
}
