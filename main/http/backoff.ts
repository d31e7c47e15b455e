/** A service that asks for a longer pause than this is reported instead of waited for. */
export const LONGEST_PAUSE_SECONDS = 60;

const FIRST_PAUSE_SECONDS = 1;

/** Seconds that a `Retry-After` header asks for: a number or an HTTP date. Null where it says nothing usable. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const dateMs = Date.parse(header);
  return Number.isNaN(dateMs) ? null : Math.max(0, Math.ceil((dateMs - nowMs) / 1000));
}

/**
 * Seconds to wait before trying again after `attempt` failed tries (0 for the first). What the service asked for
 * counts; otherwise the pause doubles each time, with up to one second added so that many callers don't return together.
 */
export function pauseSeconds(attempt: number, askedSeconds: number | undefined, random: () => number): number {
  if (askedSeconds !== undefined) return askedSeconds;
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** attempt, LONGEST_PAUSE_SECONDS - 1) + random();
}
