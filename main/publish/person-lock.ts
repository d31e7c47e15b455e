import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublishFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSystemError, makePrivateFolder, parseStored, readIfPresent } from './private-files.ts';

/** Lets go of a person's photo. */
type Release = () => Promise<void>;

const storedOwner = z.object({ pid: z.int().positive(), token: z.string() });
type Owner = z.infer<typeof storedOwner>;

/** Locks that this process holds: its own pid in a file proves nothing where pids start over, as in containers. */
const held = new Set<string>();

/** A lock without a readable owner is one that is being written, or was when the power went. */
const WRITING_MS = 10_000;
/** The clock and the uptime are not read at the same instant. */
const BOOT_SLACK_MS = 5000;

/**
 * Hold a person's photo for one change at a time, across processes: app and command line share the state folder.
 * `publish-running` where somebody else holds it, `backup-failed` where nothing can be written there. A lock left by
 * a process that ended, or from before this machine started, is taken over.
 */
export async function holdPerson(personDir: string): Promise<Result<Release, PublishFailure>> {
  const file = join(personDir, 'publish.lock');
  const token = randomUUID();
  try {
    await makePrivateFolder(personDir);
    held.add(token);
    const isHeld = (await take(file, token)) || ((await removeDead(file, token)) && (await take(file, token)));
    if (isHeld) return succeed(() => release(file, token));
    held.delete(token);
    return fail({ kind: 'publish-running' });
  } catch (error) {
    held.delete(token);
    if (isSystemError(error)) return fail({ kind: 'backup-failed' });
    throw error;
  }
}

async function take(file: string, token: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify({ pid: process.pid, token } satisfies Owner));
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Take a dead owner's lock away. Moved first and looked at again, so that a successor's lock is not the one removed. */
async function removeDead(file: string, token: string): Promise<boolean> {
  const owner = await readOwner(file);
  if (await isAlive(file, owner)) return false;
  const aside = `${file}.${token}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return true;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved?.token === owner?.token) {
    await rm(aside, { force: true });
    return true;
  }
  await rename(aside, file);
  return false;
}

async function readOwner(file: string): Promise<Owner | null> {
  const content = await readIfPresent(file);
  return content === null ? null : parseStored(content, storedOwner);
}

async function isAlive(file: string, owner: Owner | null): Promise<boolean> {
  const writtenMs = (await stat(file).catch(() => null))?.mtimeMs ?? 0;
  if (owner === null) return Math.abs(Date.now() - writtenMs) < WRITING_MS;
  if (owner.pid === process.pid) return held.has(owner.token);
  // From before this machine started: the pid is somebody else's by now.
  if (writtenMs < Date.now() - uptime() * 1000 - BOOT_SLACK_MS) return false;
  return isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return isSystemError(error) && error.code === 'EPERM';
  }
}

/** What was done under the lock stands, whether or not its file can be removed: a dead token is taken over. */
async function release(file: string, token: string): Promise<void> {
  try {
    if ((await readOwner(file))?.token === token) await rm(file, { force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  } finally {
    held.delete(token);
  }
}
