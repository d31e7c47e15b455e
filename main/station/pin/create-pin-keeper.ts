import { fail, type Result, succeed } from '../../../contract/result.ts';
import { isPlainPin } from '../../../contract/station/plain-pin.ts';
import type { PinFailure } from '../../../contract/station/station-state.ts';
import type { Log } from '../../log/log.ts';
import { readPinFile, type StoredPin, writePinFile } from './pin-file.ts';
import { hashPin, isPin, isRightPin, readPinHash } from './pin-hash.ts';
import type { PinKeeper } from './pin-keeper.ts';
import { FREE_TRIES, lockAfter, lockLeft, UNKNOWN_FAILURES } from './pin-tries.ts';

export interface PinKeeperOptions {
  readonly stateDir: string;
  /** Policy's; null: it is set on this machine. */
  readonly pinHash: string | null;
  readonly log: Log;
  /** Milliseconds of the wall clock, and of one that nobody can set. */
  readonly now?: () => number;
  readonly monotonic?: () => number;
}

/**
 * Five wrong tries, then a lock after each one: 1, 5, 15 and 60 minutes. A try is on the disk before it is judged,
 * so that ending the program gains none. While the program runs, a lock is measured by a clock that can't be set;
 * over a restart by the wall clock, where setting it back starts the lock anew. Where the count is gone one free try
 * is left, and where it can't be kept every wrong try locks, and so does each start.
 */
export async function createPinKeeper(options: PinKeeperOptions): Promise<PinKeeper> {
  const keeper = new DiskPinKeeper(options);
  await keeper.load();
  return keeper;
}

class DiskPinKeeper implements PinKeeper {
  private readonly options: PinKeeperOptions;
  private readonly now: () => number;
  private readonly monotonic: () => number;
  private stored: StoredPin = { hash: null, failures: UNKNOWN_FAILURES, failedAt: null };
  private isKept = true;
  private lockedUntil = 0;
  /** One after the other: two at once would be two tries for the price of one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: PinKeeperOptions) {
    this.options = options;
    this.now = options.now ?? Date.now;
    this.monotonic = options.monotonic ?? (() => performance.now());
  }

  async load(): Promise<void> {
    const { stateDir, pinHash, log } = this.options;
    this.stored = (await readPinFile(stateDir)) ?? this.stored;
    if (pinHash !== null && readPinHash(pinHash) === null) log.error('pin-hash-unreadable');
    if (this.state() === 'missing') return;
    const { failures, failedAt } = this.stored;
    await this.store(this.stored);
    this.lockFor(failedAt === null ? 0 : lockLeft(failures, Date.parse(failedAt), this.now()));
    if (!this.isKept) this.lockFor(lockAfter(FREE_TRIES, false));
  }

  state(): ReturnType<PinKeeper['state']> {
    if (this.options.pinHash !== null) return 'policy';
    return this.stored.hash === null ? 'missing' : 'set';
  }

  check(pin: string): Promise<Result<void, PinFailure>> {
    return this.inTurn(() => this.judge(pin));
  }

  set(pin: string): ReturnType<PinKeeper['set']> {
    return this.inTurn(async () => {
      if (this.state() === 'policy') return fail({ kind: 'set-by-policy' });
      if (!isPin(pin) || isPlainPin(pin)) return fail({ kind: 'bad-pin' });
      // Where it can't be written it holds until the program ends.
      await this.store({ hash: await hashPin(pin), failures: 0, failedAt: null });
      this.lockFor(0);
      return succeed(undefined);
    });
  }

  private async judge(pin: string): Promise<Result<void, PinFailure>> {
    if (this.leftMs() > 0) return this.locked();
    const failures = this.stored.failures + 1;
    await this.store({ ...this.stored, failures, failedAt: new Date(this.now()).toISOString() });
    const hash = this.options.pinHash ?? this.stored.hash;
    if (hash !== null && isPin(pin) && (await isRightPin(pin, hash))) {
      await this.store({ ...this.stored, failures: 0, failedAt: null });
      return succeed(undefined);
    }
    this.lockFor(lockAfter(failures, this.isKept));
    return this.leftMs() > 0 ? this.locked() : fail({ kind: 'wrong-pin', triesLeft: FREE_TRIES - failures });
  }

  private async store(stored: StoredPin): Promise<void> {
    this.stored = stored;
    const code = await writePinFile(this.options.stateDir, stored);
    if (code !== null && this.isKept) this.options.log.warn('pin-tries-not-kept', { code });
    this.isKept = code === null;
  }

  private lockFor(lockMs: number): void {
    this.lockedUntil = this.monotonic() + lockMs;
  }

  private leftMs(): number {
    return this.lockedUntil - this.monotonic();
  }

  private locked(): Result<never, PinFailure> {
    return fail({ kind: 'pin-locked', until: new Date(this.now() + this.leftMs()).toISOString() });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
