import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { createRefusedChangeStore } from '../../../../main/publish/refused-change-store.ts';

const REFUSED: Failure = {
  kind: 'blocked-by-policy',
  status: 403,
  code: 'ErrorAccessDenied',
  requestId: 'r-1',
  at: '2026-11-23T08:00:00.000Z',
};
const KEPT = {
  kind: 'blocked-by-policy',
  status: 403,
  code: 'ErrorAccessDenied',
  requestId: 'r-1',
  at: '2026-11-23T08:00:00.000Z',
};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'selfsame-refused-')), 'person');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = () => createRefusedChangeStore(folder, { receiptDays: 10 });
const file = () => join(folder, 'refused-change.json');

it('knows of none at first', async () => {
  expect(await open().read()).toBeNull();
});

it('keeps the last refusal until a change succeeds, for its owner alone', async () => {
  await open().note({ kind: 'access-denied' });
  await open().note(REFUSED);
  expect(await open().read()).toEqual(KEPT);
  expect(await readdir(folder)).toEqual(['refused-change.json']);
  if (process.platform !== 'win32') expect((await stat(file())).mode & 0o777).toBe(0o600);
  await open().clear();
  expect(await open().read()).toBeNull();
  await open().clear();
});

it('takes its own time where the service told none', async () => {
  await open().note({ kind: 'mailbox-unavailable' });
  expect(await open().read()).toEqual({
    kind: 'mailbox-unavailable',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    status: null,
    code: null,
    requestId: null,
  });
});

it.each(['offline', 'throttled', 'service-unavailable', 'stopped', 'backup-failed'] as const)(
  'does not take %s for a refusal, and leaves the last one',
  async (kind) => {
    await open().note({ kind });
    expect(await readdir(folder).catch(() => [])).toEqual([]);
    await open().note(REFUSED);
    await open().note({ kind });
    expect(await open().read()).toEqual(KEPT);
  },
);

it('forgets it after as many days as receipts are kept', async () => {
  await open().note(REFUSED);
  await open().prune();
  expect(await open().read()).toEqual(KEPT);
  const old = new Date(Date.now() - 11 * 24 * 60 * 60 * 1000);
  await utimes(file(), old, old);
  expect(await open().read()).toBeNull();
  await open().prune();
  expect(await readdir(folder)).toEqual([]);
  await open().prune();
});

it('takes a damaged one for none, and a folder that can’t be written for no reason to fail', async () => {
  await open().note(REFUSED);
  await writeFile(file(), '{"kind":"something else"}');
  expect(await open().read()).toBeNull();
  await rm(folder, { recursive: true });
  await writeFile(folder, 'in the way');
  await open().note(REFUSED);
  expect(await open().read()).toBeNull();
  await open().clear();
});
