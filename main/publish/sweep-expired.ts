import { isSystemError, namesIn } from '../files/private-files.ts';
import type { Log } from '../log/log.ts';
import { createReminderStore } from '../refresh/reminder-store.ts';
import type { Retention } from '../settings/settings-schema.ts';
import { createOldPhotoStore } from './old-photo-store.ts';
import { personFolders } from './person-folder.ts';
import { holdBriefly } from './person-lock.ts';
import { createReceiptStore } from './receipt-store.ts';
import { createRefusedChangeStore } from './refused-change-store.ts';

export interface SweepOptions {
  readonly stateDirs: readonly string[];
  readonly retention: Retention;
  readonly log: Pick<Log, 'warn'>;
  readonly nowMs?: () => number;
}

/**
 * Remove the old photos, receipts and reminders of everybody that are beyond their time: publishing removes them too, but only
 * that person's. Ends early, after the person it is at, by the signal. Somebody whose photo is being changed is left
 * for the next time; trouble goes to the log. Never rejects.
 */
export async function sweepExpired(options: SweepOptions, signal: AbortSignal): Promise<void> {
  for (const stateDir of options.stateDirs) {
    const folders = await orLogged(options, personFolders(stateDir));
    for (const folder of folders ?? []) {
      if (signal.aborted) return;
      await orLogged(options, sweepPerson(folder, options));
    }
  }
}

async function sweepPerson(folder: string, { retention, nowMs }: SweepOptions): Promise<void> {
  // The lock would make the folder of somebody who was forgotten meanwhile.
  if ((await namesIn(folder)).length === 0) return;
  const lock = await holdBriefly(folder);
  if (lock === null) return;
  try {
    await createOldPhotoStore(folder, retention, nowMs).prune();
    await createReceiptStore(folder, retention, nowMs).prune();
    await createRefusedChangeStore(folder, retention, nowMs).prune();
    await createReminderStore(folder, nowMs).prune();
  } finally {
    await lock.release();
  }
}

/** Whatever goes wrong here must not spoil what the person came for. */
async function orLogged<T>({ log }: SweepOptions, work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    // A system error's message holds a path, which holds ids of people.
    log.warn('expired-not-removed', { error: isSystemError(error) ? error.code : String(error) });
    return null;
  }
}
