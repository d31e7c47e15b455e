/** How much was found; where it could not be looked at, nothing is claimed. */
export type WipeCount = number | 'not-checked';

/** What was looked for after a person's session, and what was found. Only what was checked is claimed. */
export interface StationWipeRecord {
  /** Files in the state folder that the session added besides audit, log and queue: names are of our own making. */
  readonly files: number;
  /** Of the sign-in window's session; null where none was open. */
  readonly cookies: WipeCount | null;
  readonly cacheBytes: WipeCount | null;
  /** Portraits that the picture process still held. */
  readonly portraits: number;
  readonly isClipboardEmpty: boolean;
  /** Windows other than the station's own that were still open. */
  readonly windows: number;
  readonly isClean: boolean;
}
