/** The service's time, reckoned from its last answer: a station's own clock may be wrong, and no two agree. */
export interface ServiceClock {
  /** ISO 8601 UTC, as an answer told it. */
  readonly learn: (at: string) => void;
  /** In milliseconds; this machine's until something was learnt. */
  readonly now: () => number;
}

export function createServiceClock(now: () => number = Date.now): ServiceClock {
  let aheadMs = 0;
  return {
    learn: (at) => {
      const atMs = Date.parse(at);
      if (!Number.isNaN(atMs)) aheadMs = atMs - now();
    },
    now: () => now() + aheadMs,
  };
}
