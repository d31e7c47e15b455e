import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personFolder } from '../../../../main/publish/person-folder.ts';
import { holdPerson } from '../../../../main/publish/person-lock.ts';

/** Larger than any process id that an operating system gives. */
const DEAD_PID = 2_147_483_646;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('is held by one at a time', async () => {
  const release = await holdPerson(dir);
  expect(release).not.toBeNull();
  expect(await holdPerson(dir)).toBeNull();
  await release?.();
  expect(await holdPerson(dir)).not.toBeNull();
});

it('is taken over from a process that ended', async () => {
  await writeFile(join(dir, 'publish.lock'), String(DEAD_PID));
  expect(await holdPerson(dir)).not.toBeNull();
});

it('is not taken over where nobody knows whose it is', async () => {
  await writeFile(join(dir, 'publish.lock'), '');
  expect(await holdPerson(dir)).toBeNull();
});

it.each(['../elsewhere', 'a/b', '', '.'])('"%s" is no name of a folder', (id) => {
  expect(() => personFolder(dir, 'tenant', id)).toThrow(/expected an object id/);
});
