import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../../../demo-tenant/state/lock.ts';
import { temporaryFolder } from '../tenant-fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'demo', 'lock');
});
afterEach(() => folder.remove());

it('is held by one at a time', async () => {
  const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
  const [lock, ...others] = locks.filter((one) => one !== null);
  expect(others).toEqual([]);
  await lock?.release();
  expect(await takeLock(file)).not.toBeNull();
});

it('respects a living process and outlives a dead one', async () => {
  await (await takeLock(file))?.release();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  try {
    await writeFile(file, JSON.stringify({ pid: other.pid, token: 'other', at: Date.now() }));
    expect(await takeLock(file)).toBeNull();
  } finally {
    other.kill();
    await once(other, 'exit');
  }
  expect(await takeLock(file)).not.toBeNull();
  expect(await readdir(join(folder.path, 'demo'))).toEqual(['lock']);
});

it.each([
  ['an earlier process with the same id', { pid: process.pid, token: 'earlier', at: Date.now() }],
  ['a process from before the machine started', { pid: process.ppid, token: 'earlier', at: 1 }],
  ['something unreadable', 'no lock at all'],
])('is taken over from %s', async (_name, content) => {
  await (await takeLock(file))?.release();
  await writeFile(file, JSON.stringify(content));
  expect(await takeLock(file)).not.toBeNull();
});

it('goes to one of many who find a dead owner at the same time', async () => {
  await (await takeLock(file))?.release();
  for (let round = 0; round < 20; round += 1) {
    await writeFile(file, JSON.stringify({ pid: process.pid, token: 'earlier', at: 1 }));
    const locks = await Promise.all(Array.from({ length: 6 }, () => takeLock(file)));
    const taken = locks.filter((one) => one !== null);
    expect(taken).toHaveLength(1);
    await taken[0]?.release();
  }
});
