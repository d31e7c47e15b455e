import { readFile, rename } from 'node:fs/promises';
import { isSystemError } from '../../main/files/private-files.ts';

/**
 * Read a JSON file; null where it is missing. One that can't be parsed is set aside as `<file>.bad` and counts as
 * missing: a damaged demo begins anew and never keeps the app from starting.
 */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) {
      await rename(file, `${file}.bad`);
      return null;
    }
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}
