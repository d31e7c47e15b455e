import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder, parseStored, readIfPresent, writePrivately } from '../files/private-files.ts';

const FILE = 'reminder.json';
const DAY_MS = 24 * 60 * 60 * 1000;

/** A reminder that nobody has come for in this time is of no use any more. */
const KEPT_AFTER_DUE_MS = 14 * DAY_MS;

const stored = z.object({ dueAt: z.iso.datetime(), isTold: z.boolean() });

/** When somebody wants to be told, by this machine's clock, ISO 8601 UTC; and whether the system told them already. */
export type StoredReminder = Readonly<z.infer<typeof stored>>;

/** The one reminder of a person, beside their receipts; it goes with them. */
export interface ReminderStore {
  /** Null where there is none, or it is damaged or long past. */
  readonly read: () => Promise<StoredReminder | null>;
  readonly write: (reminder: StoredReminder) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Remove one that is long past. */
  readonly prune: () => Promise<void>;
}

export function createReminderStore(personDir: string, nowMs: () => number = Date.now): ReminderStore {
  const file = join(personDir, FILE);
  const clear = () => rm(file, { force: true });

  async function read(): Promise<StoredReminder | null> {
    const content = await readIfPresent(file);
    const reminder = content === null ? null : parseStored(content, stored);
    const isPast = reminder !== null && Date.parse(reminder.dueAt) < nowMs() - KEPT_AFTER_DUE_MS;
    return isPast ? null : reminder;
  }

  return {
    read,
    write: async (reminder) => {
      await makePrivateFolder(personDir);
      await writePrivately(file, JSON.stringify(reminder));
    },
    clear,
    prune: async () => {
      if ((await read()) === null) await clear();
    },
  };
}
