import { HOUR_MS } from './time.ts';

/** The tenant's own time: real time plus an offset. It governs photos, SharePoint and caches; never tokens or TLS. */
export interface WorldClock {
  readonly offsetMs: number;
  readonly now: () => Date;
  /** Only forwards: a photo that was uploaded never lies in the future. */
  readonly advance: (hours: number) => void;
  /** Back to real time. */
  readonly reset: () => void;
}

export interface ClockSetup {
  readonly now: () => number;
  readonly offsetMs: number;
  readonly onAdvance: () => void;
}

export function createWorldClock({ now, offsetMs: initialOffsetMs, onAdvance }: ClockSetup): WorldClock {
  let offsetMs = initialOffsetMs;
  return {
    get offsetMs() {
      return offsetMs;
    },
    now: () => new Date(now() + offsetMs),
    advance: (hours) => {
      if (!(Number.isFinite(hours) && hours >= 0)) {
        throw new RangeError(`Expected zero or more hours to advance the clock by but received ${hours}`);
      }
      offsetMs += hours * HOUR_MS;
      onAdvance();
    },
    reset: () => {
      offsetMs = 0;
    },
  };
}
