import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { PinFailure } from '../../../contract/station/station-state.ts';
import type { PinKeeper } from '../../../main/station/pin/pin-keeper.ts';
import type { StationAudit, StationEvent } from '../../../main/station/station-audit.ts';

/** Keeps every event for a test to read. */
export class FakeAudit implements StationAudit {
  readonly events: StationEvent[] = [];
  isClosed = false;

  readonly note = async (event: StationEvent) => void this.events.push(event);

  readonly close = async () => {
    this.isClosed = true;
  };

  get kinds(): readonly string[] {
    return this.events.map(({ kind }) => kind);
  }
}

/** Takes one PIN, and locks at the third wrong one. */
export class FakePin implements PinKeeper {
  pin: string | null;
  #wrong = 0;

  constructor(pin: string | null = '2468') {
    this.pin = pin;
  }

  state() {
    return this.pin === null ? 'missing' : 'set';
  }

  async check(pin: string): Promise<Result<void, PinFailure>> {
    if (pin === this.pin) return succeed(undefined);
    this.#wrong += 1;
    const left = 3 - this.#wrong;
    if (left > 0) return fail({ kind: 'wrong-pin', triesLeft: left });
    return fail({ kind: 'pin-locked', until: '2026-03-02T08:05:00.000Z' });
  }

  async set(pin: string) {
    if (!/^\d{4,12}$/.test(pin)) return fail({ kind: 'bad-pin' as const });
    this.pin = pin;
    return succeed(undefined);
  }
}
