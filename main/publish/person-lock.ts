import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from './private-files.ts';

/**
 * Hold a person's photo for one change at a time, across processes: app and command line share the state folder.
 * Null where somebody else holds it; a lock left by a process that ended is taken over.
 */
export async function holdPerson(personDir: string): Promise<(() => Promise<void>) | null> {
  await makePrivateFolder(personDir);
  const file = join(personDir, 'publish.lock');
  const isHeld = (await take(file)) || ((await isStale(file)) && (await retake(file)));
  return isHeld ? () => rm(file, { force: true }) : null;
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
