import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personFolder } from '../../../../main/publish/person-folder.ts';
import { holdPerson } from '../../../../main/publish/person-lock.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

/** Larger than any process id that an operating system gives. */
const DEAD_PID = 2_147_483_646;

let dir: string;
const lock = () => join(dir, 'publish.lock');
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('is held by one at a time', async () => {
  const release = expectValue(await holdPerson(dir));
  expect(await holdPerson(dir)).toEqual({ ok: false, failure: { kind: 'publish-running' } });
  await release();
  expect((await holdPerson(dir)).ok).toBe(true);
});

const leave = (owner: object) => writeFile(lock(), JSON.stringify(owner));
const age = async (milliseconds: number) => {
  const then = new Date(Date.now() - milliseconds);
  await utimes(lock(), then, then);
};
const isTaken = async () => (await holdPerson(dir)).ok;

it('is taken over from a process that ended', async () => {
  await leave({ pid: DEAD_PID, token: 'dead' });
  expect(await isTaken()).toBe(true);
  expect(await isTaken()).toBe(false);
});

it('is not taken over from a process that runs', async () => {
  await leave({ pid: process.ppid, token: 'alive' });
  expect(await isTaken()).toBe(false);
});

it("is taken over where the machine started since: the process id is somebody else's by now", async () => {
  await leave({ pid: process.ppid, token: 'before' });
  await age(uptime() * 1000 + 60_000);
  expect(await isTaken()).toBe(true);
});

it('is taken over where this process has the id of one that ended', async () => {
  await leave({ pid: process.pid, token: 'before' });
  expect(await isTaken()).toBe(true);
});

it('is left to whoever is just writing it, and taken over where nobody finished', async () => {
  await writeFile(lock(), '');
  expect(await isTaken()).toBe(false);
  await age(60_000);
  expect(await isTaken()).toBe(true);
});

it('goes to one of many who find a dead one', async () => {
  await leave({ pid: DEAD_PID, token: 'dead' });
  const all = await Promise.all(Array.from({ length: 8 }, isTaken));
  expect(all.filter(Boolean)).toHaveLength(1);
});

it('is let go of without an error where somebody took it away', async () => {
  const release = expectValue(await holdPerson(dir));
  await rm(lock());
  await leave({ pid: process.ppid, token: 'successor' });
  await release();
  expect(await isTaken()).toBe(false);
});

it('cannot be held where nothing can be written', async () => {
  await writeFile(join(dir, 'file'), '');
  expect(await holdPerson(join(dir, 'file', 'person'))).toEqual({ ok: false, failure: { kind: 'backup-failed' } });
});

it.each(['../elsewhere', 'a/b', '', '.'])('"%s" is no name of a folder', (id) => {
  expect(() => personFolder(dir, 'tenant', id)).toThrow(/expected an object id/);
});
