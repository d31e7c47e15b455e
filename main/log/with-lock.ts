import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const ASK_AGAIN_MS = 15;
/** Longer than any work done under this lock: a lock this old was left by a process that ended. */
const STALE_MS = 10_000;

/** Do `work` while this process alone holds the lock file. For work of milliseconds. */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(lockFile))) await sleep(ASK_AGAIN_MS);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await (await open(lockFile, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (await isStale(lockFile)) await rm(lockFile, { force: true });
    return false;
  }
}

async function isStale(lockFile: string): Promise<boolean> {
  try {
    // Either way: a clock that was set back must not make a lock hold for hours.
    return Math.abs(Date.now() - (await stat(lockFile)).mtimeMs) > STALE_MS;
  } catch {
    return false;
  }
}
