import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personFolder } from '../../../../main/publish/person-folder.ts';
import { holdBriefly, holdPerson } from '../../../../main/publish/person-lock.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

let dir: string;
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

it('is waited for where a sweep is about to let it go', async () => {
  const swept = await holdBriefly(dir);
  const held = holdPerson(dir);
  expect(await holdBriefly(dir)).toBeNull();
  await swept?.release();
  expect((await held).ok).toBe(true);
});

it('cannot be held where nothing can be written', async () => {
  await writeFile(join(dir, 'file'), '');
  expect(await holdPerson(join(dir, 'file', 'person'))).toEqual({ ok: false, failure: { kind: 'backup-failed' } });
});

it.each(['../elsewhere', 'a/b', '', '.'])('"%s" is no name of a folder', (id) => {
  expect(() => personFolder(dir, 'tenant', id)).toThrow(/expected an object id/);
});
