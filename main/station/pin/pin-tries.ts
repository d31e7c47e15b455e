/** Wrong tries that cost nothing but the try. */
export const FREE_TRIES = 5;
const MINUTE_MS = 60_000;
/** After the fifth wrong try in a row, the sixth and so on; the last one holds for all that follow. */
const LOCKS_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS);

/** Where nobody knows how many there were, one is left: whoever took the count away gains nothing. */
export const UNKNOWN_FAILURES = FREE_TRIES - 1;

/** How long no PIN is taken after so many wrong ones in a row, in milliseconds. */
export function lockAfter(failures: number, isKept: boolean): number {
  const index = Math.min(failures - FREE_TRIES, LOCKS_MS.length - 1);
  const lockMs = LOCKS_MS[index] ?? 0;
  // A count that is forgotten with the next start must not be a way to try faster.
  return isKept || failures === 0 ? lockMs : Math.max(lockMs, MINUTE_MS);
}

/**
 * What is left of a lock after a restart, in milliseconds. A clock that was set back to before the wrong try tells
 * nothing of how long ago it was: the lock begins anew.
 */
export function lockLeft(failures: number, failedAtMs: number, nowMs: number): number {
  const passedMs = nowMs - failedAtMs;
  const lockMs = lockAfter(failures, true);
  return passedMs < 0 ? lockMs : Math.max(0, lockMs - passedMs);
}
