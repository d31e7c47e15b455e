import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../../files/private-files.ts';
import type { CheckAnswer } from '../check.ts';

/** Below this an old photo might not be saved, and then nothing is published. */
const LEAST_FREE_BYTES = 50_000_000;
const FOR_OTHERS = 0o077;

/** Whether the state folder can be written, is closed to other users, and has room. */
export async function checkStateFolder(stateDir: string): Promise<CheckAnswer> {
  const facts = { folder: stateDir };
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    const probe = join(stateDir, `.doctor-${randomUUID()}`);
    await writeFile(probe, 'x', { mode: 0o600 });
    await rm(probe);
  } catch (error) {
    const code = isSystemError(error) ? error.code : 'unknown';
    return { state: 'failed', facts: { ...facts, reason: 'not-writable', code }, who: 'person' };
  }
  if (process.platform !== 'win32' && ((await stat(stateDir)).mode & FOR_OTHERS) !== 0) {
    return { state: 'warning', facts: { ...facts, reason: 'open-to-others' }, who: 'person' };
  }
  const { bavail, bsize } = await statfs(stateDir);
  const freeBytes = bavail * bsize;
  if (freeBytes < LEAST_FREE_BYTES) {
    return { state: 'warning', facts: { ...facts, reason: 'nearly-full', freeBytes }, who: 'person' };
  }
  return { state: 'ok', facts };
}
