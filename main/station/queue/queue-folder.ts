import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isSystemError,
  makePrivateFolder,
  namesIn,
  syncFolder,
  unlessMissing,
  whenFree,
  writeDurably,
} from '../../files/private-files.ts';

/** Files of a queue by name. What a method changed is on the disk when it resolves; all throw the system's errors. */
export interface QueueFolder {
  /** Empty where there is no such folder yet. */
  readonly names: () => Promise<readonly string[]>;
  /** Null where there is no such file. */
  readonly read: (name: string) => Promise<Buffer | null>;
  /** Whole or not at all: a draft is written and synced, then renamed, then the folder is synced. */
  readonly write: (name: string, content: Buffer) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Move a file that can't be used into a folder beside, where nothing is ever published from. */
  readonly setAside: (name: string) => Promise<void>;
  /**
   * Keep the newest `most` of what was set aside, and nothing from before `oldestMs` (ms since 1970); names of those
   * that stay.
   */
  readonly pruneAside: (most: number, oldestMs: number) => Promise<readonly string[]>;
}

export async function openQueueFolder(dir: string): Promise<QueueFolder> {
  const aside = join(dir, 'unreadable');
  await makePrivateFolder(dir);
  return {
    names: () => namesIn(dir),
    read: (name) => unlessMissing(readFile(join(dir, name))),
    write: (name, content) => writeDurably(join(dir, name), content),
    remove: async (name) => {
      await whenFree(() => rm(join(dir, name), { force: true }));
      await syncFolder(dir);
    },
    setAside: async (name) => {
      await makePrivateFolder(aside);
      await whenFree(() => rename(join(dir, name), join(aside, name)));
      await syncFolder(aside);
      await syncFolder(dir);
    },
    pruneAside: (most, oldestMs) => prune(aside, most, oldestMs),
  };
}

async function prune(dir: string, most: number, oldestMs: number): Promise<readonly string[]> {
  const names = await namesIn(dir);
  const files = await Promise.all(names.map(async (name) => ({ name, ms: await changedMs(join(dir, name)) })));
  const newestFirst = files.sort((a, b) => b.ms - a.ms);
  const kept: string[] = [];
  for (const [index, { name, ms }] of newestFirst.entries()) {
    const isBeyond = index >= most || ms < oldestMs;
    if (!isBeyond || !(await removeIfPossible(join(dir, name)))) kept.push(name);
  }
  return kept;
}

async function changedMs(file: string): Promise<number> {
  return (await unlessMissing(stat(file)))?.mtimeMs ?? 0;
}

/** What can't be removed now goes the next time. */
async function removeIfPossible(file: string): Promise<boolean> {
  try {
    await rm(file, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}
