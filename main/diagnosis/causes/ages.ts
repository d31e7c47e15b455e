const HOUR_MS = 3_600_000;

/** SharePoint is reported to ask for a photo at most once in this time (domain facts 2.2). */
export const PULL_HOURS = 24;

/** Hours from one time to a later one, both ISO 8601; negative where they are the other way round. */
export function hoursBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / HOUR_MS;
}

/** The latest of some times; null where there is none. */
export function latestOf(times: readonly (string | null | undefined)[]): string | null {
  const given = times.filter((time) => typeof time === 'string');
  return given.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
