import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PublishFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSoonFree, type Lock, takeLock } from '../files/lock.ts';
import { isSystemError } from '../files/private-files.ts';

/** How long a sweep of what is expired is waited for. */
const SWEEP_PAUSES_MS = [20, 80, 200] as const;

/**
 * Hold a person's photo for one change at a time, across processes: app and command line share the state folder.
 * `publish-running` where somebody else holds it, `backup-failed` where nothing can be written there.
 */
export async function holdPerson(personDir: string): Promise<Result<Lock['release'], PublishFailure>> {
  try {
    const lock = await takeSoon(lockFile(personDir));
    return lock === null ? fail({ kind: 'publish-running' }) : succeed(lock.release);
  } catch (error) {
    if (isSystemError(error)) return fail({ kind: 'backup-failed' });
    throw error;
  }
}

/** Hold a person for milliseconds; null where somebody else does. Throws the system's error. */
export function holdBriefly(personDir: string): Promise<Lock | null> {
  return takeLock(lockFile(personDir), true);
}

async function takeSoon(file: string): Promise<Lock | null> {
  for (const pauseMs of SWEEP_PAUSES_MS) {
    const lock = await takeLock(file);
    if (lock !== null || !(await isSoonFree(file))) return lock;
    await sleep(pauseMs);
  }
  return takeLock(file);
}

function lockFile(personDir: string): string {
  return join(personDir, 'publish.lock');
}
