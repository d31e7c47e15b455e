import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../../main/files/lock.ts';
import { withLock } from '../../../../main/files/with-lock.ts';

/** Larger than any process id that an operating system gives. */
const DEAD_PID = 2_147_483_646;

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-lock-'));
  file = join(dir, 'lock');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const leave = (content: object | string) =>
  writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
const age = async (milliseconds: number) => {
  const then = new Date(Date.now() - milliseconds);
  await utimes(file, then, then);
};
const isTaken = async () => (await takeLock(file)) !== null;

describe('takeLock', () => {
  it('gives the lock to one at a time', async () => {
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
    const [lock, ...others] = locks.filter((one) => one !== null);
    expect(others).toEqual([]);
    await lock?.release();
    expect(await readdir(dir)).toEqual([]);
    expect(await isTaken()).toBe(true);
  });

  it('respects a living process and comes after a dead one, leaving nothing behind', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      await leave({ pid: other.pid, token: 'other' });
      expect(await isTaken()).toBe(false);
    } finally {
      other.kill();
      await once(other, 'exit');
    }
    expect(await isTaken()).toBe(true);
    expect(await isTaken()).toBe(false);
    expect(await readdir(dir)).toEqual(['lock']);
  });

  it("comes after a lock from before the machine started: the process id is somebody else's by now", async () => {
    await leave({ pid: process.ppid, token: 'before' });
    await age(uptime() * 1000 + 60_000);
    expect(await isTaken()).toBe(true);
  });

  it('comes after a process that had the id that this one has now', async () => {
    await leave({ pid: process.pid, token: 'before' });
    expect(await isTaken()).toBe(true);
  });

  it.each([
    ['an empty file', ''],
    ['text', 'no lock at all'],
    ['a token that is no name', { pid: DEAD_PID, token: '../elsewhere' }],
  ])(
    'leaves %s to whoever is just writing it, and comes after it where nobody finished',
    async (_what, content) => {
      await leave(content);
      expect(await isTaken()).toBe(false);
      await age(60_000);
      expect(await isTaken()).toBe(true);
    },
  );

  it('goes to one of many who find a dead owner at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      await leave({ pid: DEAD_PID, token: `dead-${round}` });
      const locks = await Promise.all(Array.from({ length: 6 }, () => takeLock(file)));
      const taken = locks.filter((one) => one !== null);
      expect(taken).toHaveLength(1);
      await taken[0]?.release();
    }
  });

  it('is let go of without touching what somebody else put in its place', async () => {
    const lock = await takeLock(file);
    await leave({ pid: process.ppid, token: 'successor' });
    await lock?.release();
    expect(await isTaken()).toBe(false);
  });

  it('throws what the system says where nothing can be written', async () => {
    await writeFile(file, '');
    await expect(takeLock(join(file, 'lock'))).rejects.toMatchObject({
      code: expect.stringMatching(/ENOTDIR|EEXIST/),
    });
  });
});

describe('withLock', () => {
  it('lets one after the other in', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(file, work)));
    expect(most).toBe(1);
  });

  it('is let go of where the work fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await isTaken()).toBe(true);
  });
});
