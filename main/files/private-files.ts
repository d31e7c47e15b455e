import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';

/** Windows: a virus scanner or an indexer has the file open for a moment. */
const HELD_CODES: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const HELD_PAUSES_MS = [10, 40, 150] as const;

/** A folder that only its owner may open, made if it isn't there. */
export async function makePrivateFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // An existing folder keeps its mode in `mkdir`.
  await chmod(dir, 0o700);
}

/** Write a file that only its owner may read, whole or not at all: a crash leaves the file that was there. */
export async function writePrivately(file: string, content: Buffer | string): Promise<void> {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    await writeFile(draft, content, { mode: 0o600, flush: true });
    await whenFree(() => rename(draft, file));
  } catch (error) {
    // On a full disk a draft would take what little is left.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The same, and found after a power cut too: the folder that names it is on the disk when this resolves. */
export async function writeDurably(file: string, content: Buffer | string): Promise<void> {
  await writePrivately(file, content);
  await syncFolder(dirname(file));
}

/** Put what a folder names on the disk, after a file in it was renamed or removed. */
export async function syncFolder(dir: string): Promise<void> {
  // Windows opens no folder as a file; NTFS keeps the order of such changes itself.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Do something with a file, again after a moment where another program holds it. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of HELD_PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isSystemError(error) || !HELD_CODES.has(error.code)) throw error;
      await sleep(pauseMs);
    }
  }
  return work();
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

/** Whether the disk or the system failed, as opposed to the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Null where the file or folder isn't there. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}
