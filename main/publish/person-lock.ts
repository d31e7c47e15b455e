import { join } from 'node:path';
import type { PublishFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { type Lock, takeLock } from '../files/lock.ts';
import { isSystemError } from '../files/private-files.ts';

/**
 * Hold a person's photo for one change at a time, across processes: app and command line share the state folder.
 * `publish-running` where somebody else holds it, `backup-failed` where nothing can be written there.
 */
export async function holdPerson(personDir: string): Promise<Result<Lock['release'], PublishFailure>> {
  try {
    const lock = await takeLock(join(personDir, 'publish.lock'));
    return lock === null ? fail({ kind: 'publish-running' }) : succeed(lock.release);
  } catch (error) {
    if (isSystemError(error)) return fail({ kind: 'backup-failed' });
    throw error;
  }
}
