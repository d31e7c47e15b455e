import type { PlaceReading } from './place.ts';

/** The steps of one guided visit, in their order (domain facts, the guidance). */
export const ATTEMPT_STEPS = [
  'open-window',
  'sign-in',
  'open-sharepoint',
  'open-page',
  'request-photo',
  'measure',
] as const;
export type AttemptStep = (typeof ATTEMPT_STEPS)[number];

/** How the person visits: in our private window, in a browser of their own, or (demo tenant) by walking its pages. */
export type AttemptWay = 'private-window' | 'browser-private' | 'browser-normal' | 'walk';

/** What to open in a person's own browser: the own large photo, or a tile of the guidance that wakes the sync. */
export const VISIT_TARGETS = ['photo', 'sharepoint', 'onedrive'] as const;
export type VisitTarget = (typeof VISIT_TARGETS)[number];

/**
 * How an attempt ended. `caught-up` and `still-old` are what was measured, never a promise. `not-visited`: nobody
 * came as far as asking for the photo.
 */
export const ATTEMPT_ENDS = [
  'caught-up',
  'still-old',
  /** The window was signed in as somebody else; nothing was requested. */
  'wrong-person',
  /** Sign-in wants a compliant device, which no private window can show (53000 and relatives). */
  'device-refused',
  /** Entra refused for another reason, see `code`. */
  'sign-in-refused',
  /** Graph does not serve the photo that was published, so that asking would spend the day's request on an old one. */
  'photo-not-confirmed',
  /** Sign-in, or a proxy, wants a password in the browser's own box. This app takes no password; a browser would. */
  'password-needed',
  'not-visited',
  /** The photo was asked for, and what came could not be judged. */
  'not-measured',
  'window-closed',
  'stopped',
  'offline',
] as const;
export type AttemptEnd = (typeof ATTEMPT_ENDS)[number];

/** What the private window left behind, looked for after it was closed. Every count is of what was found. */
export interface WipeRecord {
  /** ISO 8601 UTC, this machine's clock. */
  readonly at: string;
  readonly cookies: number;
  readonly cacheBytes: number;
  /** Nothing was found, and the session keeps nothing on disk. */
  readonly isClean: boolean;
}

/** One attempt, as a receipt keeps it. */
export interface AttemptRecord {
  readonly way: AttemptWay;
  /** ISO 8601 UTC, the service's clock. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly end: AttemptEnd;
  /** When the person's own large photo was requested; null where it was not. Spends SharePoint's pull of the day. */
  readonly requestedAt: string | null;
  /** Account that SharePoint said the window was signed in as, e.g. `i:0#.f|membership|citra@selfsame.example`. */
  readonly signedInAs: string | null;
  /** Entra's error number, e.g. `53000`. */
  readonly code?: string;
  /** SharePoint's places before the visit; the receipt's own are those after it. */
  readonly before: readonly PlaceReading[];
  /** Null for a visit in a browser of the person's own, which is not ours to clear. */
  readonly wipe: WipeRecord | null;
}

/** A browser of the person's own that was found on this machine. */
export interface BrowserChoice {
  readonly id: 'default' | 'edge' | 'chrome' | 'firefox';
  readonly name: string;
  readonly hasPrivateMode: boolean;
}

/** A wish to be told when it is time to try again. Survives a restart. */
export interface Reminder {
  readonly tenantId: string;
  readonly personId: string;
  /** ISO 8601 UTC, this machine's clock. */
  readonly dueAt: string;
}
