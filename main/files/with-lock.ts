import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.ts';

const ASK_AGAIN_MS = 15;

/** Do `work` while this process alone holds the lock file; waits for its turn. For work of milliseconds. */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  let lock = await takeLock(lockFile);
  while (lock === null) {
    await sleep(ASK_AGAIN_MS);
    lock = await takeLock(lockFile);
  }
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
