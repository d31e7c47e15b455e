import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Place, Verdict } from '../../contract/place.ts';
import type { HistoryEntry, Receipt } from '../../contract/receipt.ts';
import { makePrivateFolder, namesIn, parseStored, readIfPresent, writePrivately } from './private-files.ts';

const KEPT_RECEIPTS = 20;
const KEPT_HISTORY = 50;

const VERDICTS = ['same', 'older', 'other', 'none', 'refused', 'unknown'] as const satisfies readonly Verdict[];

const storedReading = z.object({
  place: z.custom<Place>((value) => typeof value === 'string'),
  verdict: z.enum(VERDICTS),
  width: z.number().nullable(),
  height: z.number().nullable(),
  asOf: z.string(),
  from: z.string(),
  status: z.number().exactOptional(),
  requestId: z.string().exactOptional(),
  etag: z.string().exactOptional(),
  changedAt: z.string().exactOptional(),
  distance: z.number().exactOptional(),
  failure: z.object({ kind: z.string(), message: z.string() }).exactOptional(),
});

const storedHistory = z.object({
  history: z.array(z.object({ at: z.string(), places: z.array(storedReading) })),
});

/** Receipts of one person: the last twenty, in the state folder, readable by its owner alone. */
export interface ReceiptStore {
  readonly add: (receipt: Receipt) => Promise<void>;
  /** What the places served since the photo last changed from this machine, oldest first. */
  readonly history: () => Promise<readonly HistoryEntry[]>;
}

export function createReceiptStore(personDir: string): ReceiptStore {
  const dir = join(personDir, 'receipts');

  const names = async () => (await namesIn(dir)).filter((name) => name.endsWith('.json')).sort();

  return {
    add: async (receipt) => {
      await makePrivateFolder(personDir);
      await makePrivateFolder(dir);
      const known = await names();
      const next = String(Number.parseInt(known.at(-1) ?? '0', 10) + 1).padStart(8, '0');
      await writePrivately(join(dir, `${next}-${receipt.action}.json`), JSON.stringify(receipt, null, 2));
      const expired = known.slice(0, Math.max(0, known.length + 1 - KEPT_RECEIPTS));
      await Promise.all(expired.map((name) => rm(join(dir, name), { force: true })));
    },
    history: async () => {
      const newest = (await names()).at(-1);
      const content = newest === undefined ? null : await readIfPresent(join(dir, newest));
      const stored = content === null ? null : parseStored(content, storedHistory);
      return stored?.history.slice(-(KEPT_HISTORY - 1)) ?? [];
    },
  };
}
