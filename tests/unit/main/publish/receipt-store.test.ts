import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../contract/attempt.ts';
import type { HistoryEntry } from '../../../../contract/receipt.ts';
import { createReceiptStore } from '../../../../main/publish/receipt-store.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-receipts-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = () => createReceiptStore(dir, { receiptDays: 10 });

const entry = (at: string): HistoryEntry => ({
  at,
  places: [
    { place: 'graph', verdict: 'same', width: 648, height: 648, asOf: at, from: 'GET x', status: 200, distance: 0 },
    { place: 'graph-beta', verdict: 'unknown', width: null, height: null, asOf: at, from: 'GET y', alike: true },
  ],
});

it('has no history at first', async () => {
  expect(await open().history()).toEqual([]);
});

it('gives back the history of the newest receipt', async () => {
  for (let count = 1; count <= 12; count += 1) {
    const history = Array.from({ length: count }, (_, index) => entry(`2026-11-23T08:00:${10 + index}Z`));
    await open().add(emptyReceipt(history));
    expect(await open().history()).toEqual(history);
  }
});

it('keeps receipts for so many days', async () => {
  await open().add(emptyReceipt());
  const [old = ''] = await readdir(join(dir, 'receipts'));
  const longAgo = new Date(Date.now() - 11 * 24 * 60 * 60 * 1000);
  await utimes(join(dir, 'receipts', old), longAgo, longAgo);
  await open().add(emptyReceipt());
  expect(await readdir(join(dir, 'receipts'))).toEqual([expect.stringMatching(/^00000002-diagnose-/)]);
});

it('starts anew where the newest is damaged', async () => {
  await open().add(emptyReceipt([entry('2026-11-23T08:00:00Z')]));
  const [name = ''] = await readdir(join(dir, 'receipts'));
  await writeFile(join(dir, 'receipts', name), '{"history": 7}');
  expect(await open().history()).toEqual([]);
});

it('loses none where app and command line add at once', async () => {
  const hashes = await Promise.all([
    open().add(emptyReceipt()),
    open().add(emptyReceipt()),
    open().add(emptyReceipt()),
  ]);
  expect(hashes).toHaveLength(3);
  expect(await readdir(join(dir, 'receipts'))).toHaveLength(3);
});

it('tells the hash of the file that it kept', async () => {
  const hash = await open().add(emptyReceipt([entry('2026-11-23T08:00:00Z')]));
  const [name = ''] = await readdir(join(dir, 'receipts'));
  const kept = await readFile(join(dir, 'receipts', name));
  expect(createHash('sha256').update(kept).digest('hex')).toBe(hash);
});

describe('the time line', () => {
  const at = (index: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, index)).toISOString();

  it('is empty at first', async () => {
    expect(await open().timeline()).toEqual([]);
  });

  it('has the newest first, and 200 at most', async () => {
    const store = open();
    await store.add(emptyReceipt([entry(at(1))]));
    const text = JSON.stringify(emptyReceipt([entry(at(2))]));
    const names = Array.from(
      { length: 204 },
      (_, index) => `${String(index + 2).padStart(8, '0')}-diagnose-x.json`,
    );
    await Promise.all(names.map((name) => writeFile(join(dir, 'receipts', name), text)));
    await store.add(emptyReceipt([entry(at(59))]));
    const entries = await store.timeline();
    expect(entries).toHaveLength(200);
    expect(entries[0]?.at).toBe(at(59));
  });

  it('leaves out what is damaged', async () => {
    await open().add(emptyReceipt([entry(at(1))]));
    const [name = ''] = await readdir(join(dir, 'receipts'));
    await writeFile(join(dir, 'receipts', name), '{"history": 7}');
    await writeFile(join(dir, 'receipts', '00000000-notes.json'), 'not ours');
    await open().add(emptyReceipt([entry(at(2))]));
    expect((await open().timeline()).map((past) => past.at)).toEqual([at(2)]);
  });
});

it('knows the visits of the past, newest first', async () => {
  const visit = (endedAt: string): AttemptRecord => ({
    way: 'walk',
    startedAt: endedAt,
    endedAt,
    end: 'still-old',
    requestedAt: null,
    signedInAs: null,
    before: [],
    wipe: null,
  });
  const store = open();
  expect(await store.attempts()).toEqual([]);
  await store.add({ ...emptyReceipt(), action: 'refresh', attempt: visit('2026-11-22T08:00:00.000Z') });
  await store.add(emptyReceipt());
  await store.add({ ...emptyReceipt(), action: 'refresh', attempt: visit('2026-11-23T08:00:00.000Z') });
  await writeFile(join(dir, 'receipts', '00000009-refresh-damaged.json'), '{"attempt":{}}');
  expect(await store.attempts()).toEqual([
    { endedAt: '2026-11-23T08:00:00.000Z', end: 'still-old', requestedAt: null },
    { endedAt: '2026-11-22T08:00:00.000Z', end: 'still-old', requestedAt: null },
  ]);
});
