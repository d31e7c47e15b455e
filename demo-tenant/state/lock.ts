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

/** Locks that this very process holds: its own pid in a file proves nothing where pids start over, as in containers. */
const held = new Set<string>();
/** The clock and the uptime are not read at the same instant. */
const BOOT_SLACK_MS = 5000;
const TRIES = 3;

/** Take the lock, over a dead owner's if need be; null while a living process holds it. */
export async function takeLock(file: string): Promise<Lock | null> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const token = randomUUID();
    if (await writeLock(file, token)) {
      held.add(token);
      return { release: () => releaseLock(file, token) };
    }
    const owner = await readLock(file);
    if (owner && isAlive(owner)) return null;
    await setAside(file, owner);
  }
  return null;
}

/** A hard link appears with its content or not at all: nobody ever reads half a lock. */
async function writeLock(file: string, token: string): Promise<boolean> {
  const beside = `${file}.${token}`;
  const content: LockContent = { pid: process.pid, token, at: Date.now() };
  await writeFile(beside, JSON.stringify(content), { mode: 0o600 });
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Null where the file is gone or unreadable. */
async function readLock(file: string): Promise<LockContent | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return lockContent.parse(JSON.parse(text));
  } catch {
    return null;
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

/** Move the dead owner's file away before deleting it, so that a lock somebody took in between isn't lost. */
async function setAside(file: string, owner: LockContent | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    const moved = await readLock(aside);
    if (moved && moved.token !== owner?.token && isAlive(moved)) await rename(aside, file);
    else await rm(aside, { force: true });
  } catch (error) {
    if (!isNodeError(error) || error.code !== 'ENOENT') throw error;
  }
}

async function releaseLock(file: string, token: string): Promise<void> {
  held.delete(token);
  if ((await readLock(file))?.token === token) await rm(file, { force: true });
}
