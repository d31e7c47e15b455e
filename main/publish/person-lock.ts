import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { makePrivateFolder } from './private-files.ts';

/** Lets go of a person's photo. */
type Release = () => Promise<void>;

/**
 * Hold a person's photo for one change at a time, across processes: app and command line share the state folder.
 * `publish-running` where somebody else holds it, `backup-failed` where nothing can be written there. A lock left by
 * a process that ended is taken over.
 */
export async function holdPerson(personDir: string): Promise<Result<Release, PublishFailure>> {
  const file = join(personDir, 'publish.lock');
  try {
    await makePrivateFolder(personDir);
    const isHeld = (await take(file)) || ((await isStale(file)) && (await retake(file)));
    return isHeld ? succeed(() => rm(file, { force: true })) : fail({ kind: 'publish-running' });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail({ kind: 'backup-failed' });
    throw error;
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function retake(file: string): Promise<boolean> {
  await rm(file, { force: true });
  return take(file);
}

async function isStale(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 && !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
