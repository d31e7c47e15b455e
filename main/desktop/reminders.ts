import type { Reminder } from '../../contract/attempt.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { isSystemError } from '../files/private-files.ts';
import type { Sleep } from '../http/sleep.ts';
import { waitUntil } from '../http/wait-until.ts';
import type { Log } from '../log/log.ts';
import { personFolder } from '../publish/person-folder.ts';
import { createReminderStore, type ReminderStore, type StoredReminder } from '../refresh/reminder-store.ts';
import type { Word } from '../text/create-text.ts';
import type { Emit } from './handlers.ts';
import type { Notify } from './notify.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Whose reminder, and where it is kept. */
export interface Whose {
  readonly stateDir: string;
  readonly tenantId: string;
  readonly personId: string;
}

export interface ReminderOptions {
  readonly emit: Emit;
  readonly notify: Notify;
  readonly bringToFront: () => void;
  readonly word: Word;
  readonly log: Pick<Log, 'warn'>;
  /** The reminder came, went, or was changed. */
  readonly onChanged: () => void;
  readonly nowMs?: () => number;
  readonly sleep?: Sleep;
}

interface Held {
  readonly whose: Whose;
  readonly store: ReminderStore;
  /** Ends the waiting of this reminder. */
  readonly stop: AbortController;
}

/**
 * Tells the signed-in person when it is time to try again: at that time, or at the next start, and nobody else. It
 * stays after it was told, until the person answers or SharePoint has caught up.
 */
export class Reminders {
  readonly #options: ReminderOptions;
  readonly #nowMs: () => number;
  #held: Held | null = null;
  #current: Reminder | null = null;

  constructor(options: ReminderOptions) {
    this.#options = options;
    this.#nowMs = options.nowMs ?? Date.now;
  }

  /** Of the signed-in person; null where they wish for none. Its time may have come. */
  get current(): Reminder | null {
    return this.#current;
  }

  /** From now on for this person; null: for nobody. Another person's stays where it is kept. */
  async recall(whose: Whose | null): Promise<void> {
    if (whose?.personId !== this.#current?.personId) this.#current = null;
    const held = this.#hold(whose);
    if (held === null) return;
    const reminder = await this.#orNull(held.store.read());
    if (this.#held === held) this.#follow(held, reminder);
  }

  /** Tell the person in so many hours; null forgets the wish. */
  async set(afterHours: number | null): Promise<void> {
    const held = this.#hold(this.#held?.whose ?? null);
    if (held === null) return;
    if (afterHours === null) {
      this.#follow(held, null);
      await this.#orNull(held.store.clear());
      return;
    }
    const dueAt = new Date(this.#nowMs() + afterHours * HOUR_MS).toISOString();
    const reminder = { dueAt, isTold: false };
    const isKept = await this.#orNull(held.store.write(reminder).then(() => true));
    if (this.#held === held) this.#follow(held, isKept === null ? null : reminder);
  }

  /** A receipt about the signed-in person: where SharePoint has caught up there is nothing to remind of. */
  async hear({ attempt, places, person }: Receipt): Promise<void> {
    if (this.#current?.personId !== person.id) return;
    const inSharePoint = places.filter(({ place }) => place.startsWith('sharepoint-'));
    const isSame = inSharePoint.length > 0 && inSharePoint.every(({ verdict }) => verdict === 'same');
    if (isSame || attempt?.end === 'caught-up') await this.set(null);
  }

  /** Nobody is told any more; what is kept stays. */
  stop(): void {
    this.#current = null;
    this.#hold(null);
  }

  #hold(whose: Whose | null): Held | null {
    this.#held?.stop.abort();
    this.#held =
      whose === null
        ? null
        : {
            whose,
            store: createReminderStore(personFolder(whose.stateDir, whose.tenantId, whose.personId), this.#nowMs),
            stop: new AbortController(),
          };
    return this.#held;
  }

  #follow(held: Held, reminder: StoredReminder | null): void {
    const { personId, tenantId } = held.whose;
    const before = this.#current;
    this.#current = reminder === null ? null : { tenantId, personId, dueAt: reminder.dueAt };
    if (before?.dueAt !== this.#current?.dueAt) this.#options.onChanged();
    if (reminder !== null) void this.#wait(held, reminder);
  }

  async #wait(held: Held, { dueAt, isTold }: StoredReminder): Promise<void> {
    if (isTold) return;
    const { sleep } = this.#options;
    const { signal } = held.stop;
    try {
      await waitUntil(Date.parse(dueAt), { sleep, nowMs: this.#nowMs, signal });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await this.#tell(held, dueAt);
  }

  /** Unless it was forgotten meanwhile, with everything else of the person. */
  async #tell(held: Held, dueAt: string): Promise<void> {
    const kept = await this.#orNull(held.store.read());
    if (this.#held !== held) return;
    if (kept?.dueAt !== dueAt) return this.#follow(held, kept);
    await this.#orNull(held.store.write({ dueAt, isTold: true }));
    if (this.#held !== held) return;
    const { bringToFront, emit, notify, word } = this.#options;
    emit('refresh:due', { personId: held.whose.personId });
    notify({ title: word('reminder.title'), body: word('reminder.body'), onClick: bringToFront });
  }

  /** A disk that fails costs the reminder, no more. */
  async #orNull<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#options.log.warn('reminder-not-kept', { code: error.code });
      return null;
    }
  }
}
