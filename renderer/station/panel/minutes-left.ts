const MINUTE_MS = 60_000;

/** Whole minutes until `until` (ISO 8601), begun ones counted; 0 once it is over. */
export function minutesLeft(until: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - nowMs) / MINUTE_MS));
}
