import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isNodeError } from './read-json.ts';

/** Holds the demo tenant's state for this process. */
export interface Lock {
  readonly release: () => Promise<void>;
}

const lockContent = z.object({ pid: z.int().positive(), token: z.string(), at: z.number() });
type LockContent = z.infer<typeof lockContent>;
/** Stands for the owner of a file that isn't a lock: nobody who lives. */
const UNREADABLE: LockContent = { pid: 0, token: 'unreadable', at: 0 };

/** Locks that this very process holds: its own pid in a file proves nothing where pids start over, as in containers. */
const held = new Set<string>();
/** The clock and the uptime are not read at the same instant. */
const BOOT_SLACK_MS = 5000;
const TRIES = 3;

/** Take the lock, over a dead owner's if need be; null while a living process holds it. */
export async function takeLock(file: string): Promise<Lock | null> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const token = randomUUID();
  const beside = `${file}.${token}`;
  const content: LockContent = { pid: process.pid, token, at: Date.now() };
  await writeFile(beside, JSON.stringify(content), { mode: 0o600 });
  // Before the file is seen: whoever reads it must find this owner alive.
  held.add(token);
  const isTaken = await tryOften(file, beside);
  await rm(beside, { force: true });
  if (isTaken) return { release: () => releaseLock(file, token) };
  held.delete(token);
  return null;
}

async function tryOften(file: string, beside: string): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await linkOver(beside, file)) return true;
    const owner = await readLock(file);
    if (!owner) continue;
    if (isAlive(owner)) return false;
    if (await succeedDead(file, beside, owner)) return true;
  }
  return false;
}

/** A hard link appears with its content or not at all: nobody ever reads half a lock. */
async function linkOver(beside: string, file: string): Promise<boolean> {
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Put our lock in a dead owner's place. Only the holder of the claim on that very owner may, and only while its
 * lock is still there: of many who found it dead one comes after it, and nobody's living lock is replaced.
 */
async function succeedDead(file: string, beside: string, owner: LockContent): Promise<boolean> {
  const claim = `${file}.after-${owner.token}`;
  if (!(await linkOver(beside, claim))) {
    const claimant = await readLock(claim);
    if (claimant && !isAlive(claimant)) await rm(claim, { force: true });
    return false;
  }
  try {
    const found = await readLock(file);
    if (found?.token !== owner.token) return false;
    await rename(beside, file);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** Null where the file is gone. */
async function readLock(file: string): Promise<LockContent | null> {
  try {
    return lockContent.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return null;
    if (error instanceof SyntaxError || error instanceof z.ZodError) return UNREADABLE;
    throw error;
  }
}

function isAlive({ pid, token, at }: LockContent): boolean {
  if (pid === process.pid) return held.has(token);
  // Written before this machine started: the pid is somebody else's by now.
  if (at < Date.now() - uptime() * 1000 - BOOT_SLACK_MS) return false;
  return isProcessAlive(pid);
}

/** Whether a process with this id runs, ours or not. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isNodeError(error) && error.code === 'EPERM';
  }
}

async function releaseLock(file: string, token: string): Promise<void> {
  // Held until the file is gone: nobody may come after a dead owner whose file is about to be deleted.
  if ((await readLock(file))?.token === token) await rm(file, { force: true });
  held.delete(token);
}
