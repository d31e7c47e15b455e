import { createHash, randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ATTEMPT_ENDS, type AttemptRecord } from '../../contract/attempt.ts';
import { type Place, type PlaceReading, VERDICTS } from '../../contract/place.ts';
import type { HistoryEntry, Receipt } from '../../contract/receipt.ts';
import type { TimelineEntry } from '../../contract/timeline.ts';
import {
  isSystemError,
  makePrivateFolder,
  namesIn,
  parseStored,
  readIfPresent,
  writePrivately,
} from '../files/private-files.ts';
import type { Retention } from '../settings/settings-schema.ts';
import { timelineEntry } from './timeline-entry.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_RECEIPTS = 500;
const KEPT_HISTORY = 50;
const MOST_TIMELINE = 200;

/** Every member of a reading, none forgotten: what is not named here would be lost from the history. */
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
  alike: z.literal(true).exactOptional(),
  failure: z.object({ kind: z.string(), message: z.string() }).exactOptional(),
} satisfies Readonly<Record<keyof PlaceReading, z.ZodType>>);

const storedHistory = z.object({
  history: z.array(z.object({ at: z.string(), places: z.array(storedReading) })),
});

const storedAttempt = z.object({
  attempt: z.object({
    endedAt: z.string(),
    end: z.enum(ATTEMPT_ENDS),
    requestedAt: z.string().nullable(),
  }),
});

/** When an attempt ended, how, and whether it spent SharePoint's pull of the day. */
export type PastAttempt = Pick<AttemptRecord, 'endedAt' | 'end' | 'requestedAt'>;

/** Receipts of one person, in the state folder, readable by its owner alone, for as long as settings say. */
export interface ReceiptStore {
  /** Resolves with the SHA-256 of the file that was kept, in hex. App and command line may add at once. */
  readonly add: (receipt: Receipt) => Promise<string>;
  /** What the places served since the photo last changed from this machine, oldest first. */
  readonly history: () => Promise<readonly HistoryEntry[]>;
  /** What the newest receipts say, newest first, 200 at most; one that can't be understood is left out. */
  readonly timeline: () => Promise<readonly TimelineEntry[]>;
  /** Visits to SharePoint, newest first; a damaged receipt is left out. */
  readonly attempts: () => Promise<readonly PastAttempt[]>;
  /** Remove what is beyond the limits; adding does too. */
  readonly prune: () => Promise<void>;
}

export function createReceiptStore(
  personDir: string,
  retention: Pick<Retention, 'receiptDays'>,
  nowMs: () => number = Date.now,
): ReceiptStore {
  const dir = join(personDir, 'receipts');

  const names = async () => (await namesIn(dir)).filter((name) => name.endsWith('.json')).sort();

  /** One that is gone already, or can't be removed now, is in nobody's way and goes the next time. */
  async function removeExpired(name: string, newerReceipts: number): Promise<void> {
    const file = join(dir, name);
    try {
      const isExpired = (await stat(file)).mtimeMs < nowMs() - retention.receiptDays * DAY_MS;
      if (isExpired || newerReceipts >= MOST_RECEIPTS) await rm(file, { force: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  async function prune(): Promise<void> {
    const known = await names();
    await Promise.all(known.map((name, index) => removeExpired(name, known.length - 1 - index)));
  }

  return {
    prune,
    add: async (receipt) => {
      await makePrivateFolder(personDir);
      await makePrivateFolder(dir);
      const known = await names();
      const next = String(Number.parseInt(known.at(-1) ?? '0', 10) + 1).padStart(8, '0');
      const text = JSON.stringify(receipt, null, 2);
      // Two processes may find the same number: neither takes the other's place.
      await writePrivately(join(dir, `${next}-${receipt.action}-${randomUUID()}.json`), text);
      await prune();
      return createHash('sha256').update(text).digest('hex');
    },
    history: async () => {
      const newest = (await names()).at(-1);
      const content = newest === undefined ? null : await readIfPresent(join(dir, newest));
      const stored = content === null ? null : parseStored(content, storedHistory);
      return stored?.history.slice(-(KEPT_HISTORY - 1)) ?? [];
    },
    timeline: async () => {
      const newest = (await names()).slice(-MOST_TIMELINE).reverse();
      const entries: TimelineEntry[] = [];
      // One after the other: each holds a history of its own, and all of them together would fill the memory.
      for (const name of newest) {
        const content = await readIfPresent(join(dir, name));
        const entry = content === null ? null : timelineEntry(content);
        if (entry !== null) entries.push(entry);
      }
      return entries;
    },
    attempts: async () => {
      const refreshes = (await names()).filter((name) => name.includes('-refresh-')).reverse();
      const read = await Promise.all(
        refreshes.slice(0, KEPT_HISTORY).map((name) => readIfPresent(join(dir, name))),
      );
      return read.flatMap((content) => {
        const stored = content === null ? null : parseStored(content, storedAttempt);
        return stored === null ? [] : [stored.attempt];
      });
    },
  };
}
