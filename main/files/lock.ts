import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isSystemError, makePrivateFolder, parseStored, readIfPresent } from './private-files.ts';

/** Something that this process alone holds, among all that share a state folder. */
export interface Lock {
  /** Lets go. What was done under the lock stands whether or not its file can be removed: a dead token is taken over. */
  readonly release: () => Promise<void>;
}

interface Found {
  /** Null where the file isn't a lock: it is being written, or was when the power went. */
  readonly owner: z.infer<typeof storedOwner> | null;
  readonly writtenMs: number;
}

const storedOwner = z.object({
  pid: z.int().positive(),
  /** Becomes part of a file's name. */
  token: z.string().regex(/^[\w-]{1,64}$/),
  isBrief: z.boolean().exactOptional(),
});

/** Locks that this very process holds: its own pid in a file proves nothing where pids start over, as in containers. */
const held = new Set<string>();

const WRITING_MS = 10_000;
/** The clock and the uptime are not read at the same instant. */
const BOOT_SLACK_MS = 5000;
const TRIES = 3;

/** What a file system without hard links answers, e.g. FAT or a network share. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
]);

/**
 * Take the lock file; null while a living process holds it. One left by a process that ended, or from before this
 * machine started, is taken over. Throws the system's error where nothing can be written there. Others can tell by
 * `isBrief` that it will be let go of within milliseconds.
 */
export async function takeLock(file: string, isBrief = false): Promise<Lock | null> {
  await makePrivateFolder(dirname(file));
  const token = randomUUID();
  const beside = `${file}.${token}`;
  const owner: z.infer<typeof storedOwner> = { pid: process.pid, token, ...(isBrief ? { isBrief } : {}) };
  await writeFile(beside, JSON.stringify(owner), { mode: 0o600 });
  // Before the file is seen: whoever reads it must find this owner alive.
  held.add(token);
  try {
    if (await tryOften(file, beside)) return { release: () => release(file, token) };
    held.delete(token);
    return null;
  } catch (error) {
    held.delete(token);
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Whether the lock is free by now or soon will be, so that asking for it again makes sense. */
export async function isSoonFree(file: string): Promise<boolean> {
  const found = await readLock(file);
  return found === null || found.owner?.isBrief === true;
}

async function tryOften(file: string, beside: string): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await putOver(beside, file)) return true;
    const found = await readLock(file);
    if (found === null) continue;
    if (isAlive(found)) return false;
    if (await succeedDead(file, beside, found)) return true;
  }
  return false;
}

/** A hard link appears with its content or not at all: nobody ever reads half a lock. */
async function putOver(beside: string, file: string): Promise<boolean> {
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') return false;
    if (NO_LINKS.has(error.code)) return createWith(file, (await readIfPresent(beside)) ?? Buffer.of());
    throw error;
  }
}

/** The next best thing: whoever reads it while it is empty takes it for one that is being written. */
async function createWith(file: string, content: Buffer): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Put our lock in a dead owner's place. Only the holder of the claim on that very owner may, and only while its
 * lock is still there: of many who found it dead one comes after it, and nobody's living lock is replaced.
 */
async function succeedDead(file: string, beside: string, dead: Found): Promise<boolean> {
  const claim = `${file}.after-${identityOf(dead)}`;
  if (!(await putOver(beside, claim))) {
    const claimant = await readLock(claim);
    if (claimant !== null && !isAlive(claimant)) await rm(claim, { force: true });
    return false;
  }
  try {
    const found = await readLock(file);
    if (found === null || identityOf(found) !== identityOf(dead)) return false;
    await rename(beside, file);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

function identityOf({ owner, writtenMs }: Found): string {
  return owner?.token ?? `unreadable-${Math.round(writtenMs)}`;
}

/** Null where the file is gone. */
async function readLock(file: string): Promise<Found | null> {
  const content = await readIfPresent(file);
  const written = await stat(file).catch(() => null);
  if (content === null || written === null) return null;
  return { owner: parseStored(content, storedOwner), writtenMs: written.mtimeMs };
}

function isAlive({ owner, writtenMs }: Found): boolean {
  if (owner === null) return Math.abs(Date.now() - writtenMs) < WRITING_MS;
  if (owner.pid === process.pid) return held.has(owner.token);
  // Written before this machine started: the pid is somebody else's by now.
  if (writtenMs < Date.now() - uptime() * 1000 - BOOT_SLACK_MS) return false;
  return isProcessAlive(owner.pid);
}

/** Whether a process with this id runs, ours or not. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return isSystemError(error) && error.code === 'EPERM';
  }
}

async function release(file: string, token: string): Promise<void> {
  try {
    // Held until the file is gone: nobody may come after a dead owner whose file is about to be deleted.
    if ((await readLock(file))?.owner?.token === token) await rm(file, { force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  } finally {
    held.delete(token);
  }
}
