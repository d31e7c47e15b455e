import { readFile, rename } from 'node:fs/promises';

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
    if (isNodeError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether an error is one of the operating system's, with its `code`. */
export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
