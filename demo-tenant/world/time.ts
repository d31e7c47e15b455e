export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Seconds between 0001-01-01 and 1970-01-01, both UTC: SharePoint's picture timestamps start at the former. */
const UNIX_EPOCH_IN_YEAR_ONE_SECONDS = 62_135_596_800;

/** A moment as `SPS-PictureTimestamp` writes it: seconds since 0001-01-01 UTC (domain facts 2.5). */
export function toPictureTimestamp(atMs: number): number {
  return Math.floor(atMs / 1000) + UNIX_EPOCH_IN_YEAR_ONE_SECONDS;
}

/** The inverse of `toPictureTimestamp`, in milliseconds since 1970. */
export function fromPictureTimestamp(seconds: number): number {
  return (seconds - UNIX_EPOCH_IN_YEAR_ONE_SECONDS) * 1000;
}

/** Hour of the day, UTC, at which directories and their connectors write. */
const NIGHT_HOUR = 2;

/** The next two o'clock in the morning, UTC, after a moment. */
export function nextNight(atMs: number): number {
  return Math.floor((atMs - NIGHT_HOUR * HOUR_MS) / DAY_MS + 1) * DAY_MS + NIGHT_HOUR * HOUR_MS;
}
