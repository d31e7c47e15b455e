import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/** A folder that only its owner may open, made if it isn't there. */
export async function makePrivateFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // An existing folder keeps its mode in `mkdir`.
  await chmod(dir, 0o700);
}

/** Write a file that only its owner may read, whole or not at all: a crash leaves the file that was there. */
export async function writePrivately(file: string, content: Buffer | string): Promise<void> {
  const draft = `${file}.${randomUUID()}.new`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  await rename(draft, file);
}

/** Names in a folder, none where there is no such folder. */
export async function namesIn(dir: string): Promise<readonly string[]> {
  return (await unlessMissing(readdir(dir))) ?? [];
}

export async function readIfPresent(file: string): Promise<Buffer | null> {
  return unlessMissing(readFile(file));
}

/** What was stored, or null where the file is damaged. */
export function parseStored<T>(content: Buffer, shape: z.ZodType<T>): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(content.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
