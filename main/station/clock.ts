/** Time as the station reckons it; tests pass one that they move. */
export interface Clock {
  readonly now: () => Date;
  /** Calls back once; the answer takes it away. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** This machine's clock. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
