import { mkdtemp, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOldPhotoStore } from '../../../../main/publish/old-photo-store.ts';
import { personFolder } from '../../../../main/publish/person-folder.ts';
import { holdPerson } from '../../../../main/publish/person-lock.ts';
import { createReceiptStore } from '../../../../main/publish/receipt-store.ts';
import { sweepExpired } from '../../../../main/publish/sweep-expired.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const RETENTION = { oldPhotoCount: 5, oldPhotoDays: 30, receiptDays: 365, logDays: 30 };
const DAY_MS = 24 * 60 * 60 * 1000;
const UNTOUCHED = { photos: 3, receipts: 1 };

let stateDir: string;
let log: FakeLog;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'selfsame-sweep-'));
  log = new FakeLog();
});
afterEach(() => rm(stateDir, { recursive: true, force: true }));

const photo = (text: string) => ({ bytes: Buffer.from(text), width: 648, height: 648 });

/** A person with a photo that was replaced and a receipt about it, so many days ago. */
async function keepFor(person: string, daysAgo: number, tenant = 'tenant'): Promise<string> {
  const thenMs = Date.now() - daysAgo * DAY_MS;
  const folder = personFolder(stateDir, tenant, person);
  const change = { before: photo(`${person} old`), published: photo(`${person} new`), etagBefore: null };
  await createOldPhotoStore(folder, RETENTION, () => thenMs).add(change);
  await createReceiptStore(folder, RETENTION).add(emptyReceipt());
  for (const name of await readdir(join(folder, 'receipts'))) {
    await utimes(join(folder, 'receipts', name), new Date(thenMs), new Date(thenMs));
  }
  return folder;
}

const kept = async (folder: string) => ({
  photos: (await readdir(join(folder, 'photos'))).length,
  receipts: (await readdir(join(folder, 'receipts'))).length,
});

const sweep = (signal = new AbortController().signal) =>
  sweepExpired({ stateDirs: [join(stateDir, 'not-there'), stateDir], retention: RETENTION, log }, signal);

it('removes what is beyond its time, of everybody and in every tenant, and nothing else', async () => {
  const fresh = await keepFor('citra', 29);
  const old = await keepFor('siti', 31);
  const older = await keepFor('siti', 366, 'other-tenant');
  await sweep();
  expect(await kept(fresh)).toEqual(UNTOUCHED);
  expect(await kept(old)).toEqual({ photos: 0, receipts: 1 });
  expect(await kept(older)).toEqual({ photos: 0, receipts: 0 });
  expect(await readdir(fresh)).toEqual(['photos', 'receipts']);
  expect(log.lines).toEqual([]);
});

it('leaves somebody whose photo is being changed for the next time', async () => {
  const folder = await keepFor('citra', 366);
  const release = expectValue(await holdPerson(folder));
  await sweep();
  expect(await kept(folder)).toEqual(UNTOUCHED);
  await release();
  await sweep();
  expect(await kept(folder)).toEqual({ photos: 0, receipts: 0 });
});

it('ends early when it is told to', async () => {
  const folder = await keepFor('citra', 366);
  await sweep(AbortSignal.abort());
  expect(await kept(folder)).toEqual(UNTOUCHED);
});

it('follows no link out of the folder', async () => {
  const folder = await keepFor('citra', 366);
  const elsewhere = join(stateDir, 'elsewhere');
  await rename(folder, elsewhere);
  // Windows makes links of this kind for everybody.
  await symlink(elsewhere, folder, 'junction');
  await sweep();
  expect(await kept(elsewhere)).toEqual(UNTOUCHED);
});

it('goes on with the others where one folder is in no good state, and tells the log, without a path', async () => {
  const broken = await keepFor('citra', 366);
  await rm(join(broken, 'photos'), { recursive: true });
  await writeFile(join(broken, 'photos'), 'a file where a folder should be');
  const folder = await keepFor('siti', 366);
  await sweep();
  expect(await kept(folder)).toEqual({ photos: 0, receipts: 0 });
  expect(log.lines).toEqual([{ level: 'warn', event: 'expired-not-removed', facts: { error: 'ENOTDIR' } }]);
});
