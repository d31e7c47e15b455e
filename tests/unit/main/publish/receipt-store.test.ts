import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
