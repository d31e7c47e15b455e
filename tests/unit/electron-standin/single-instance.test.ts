import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OtherInstance, SingleInstanceLock } from '../../electron-standin/src/single-instance.ts';

const SELF: OtherInstance = { argv: ['electron', '.'], workingDirectory: '/', additionalData: undefined };
let folder: string;
let locks: SingleInstanceLock[];

function createLock(): SingleInstanceLock {
  const lock = new SingleInstanceLock(folder);
  locks.push(lock);
  return lock;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  locks = [];
});
afterEach(() => {
  for (const lock of locks) lock.release();
  rmSync(folder, { recursive: true, force: true });
});

it('the second is refused, and the first is told what it was started with', async () => {
  const heard: OtherInstance[] = [];
  expect(createLock().acquire(SELF, (other) => heard.push(other))).toBe(true);
  const second = { ...SELF, argv: ['electron', '.', 'photo.jpg'] };
  expect(createLock().acquire(second, () => undefined)).toBe(false);
  await vi.waitFor(() => expect(heard).toEqual([{ argv: second.argv, workingDirectory: '/' }]));
});

it('a lock left by a process that has ended is taken over', () => {
  const ended = spawnSync(process.execPath, ['--version']);
  writeFileSync(path.join(folder, 'standin.lock'), String(ended.pid));
  expect(createLock().acquire(SELF, () => undefined)).toBe(true);
});

it('a released lock is free', () => {
  const first = createLock();
  first.acquire(SELF, () => undefined);
  first.release();
  expect(createLock().acquire(SELF, () => undefined)).toBe(true);
});
