import type { WipeRecord } from '../../contract/attempt.ts';
import type { Person } from '../../contract/person.ts';
import type { SignInStep } from '../../contract/station/session-state.ts';
import type { SelfCheck } from '../../contract/station/set-up.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { AttemptServices } from '../refresh/attempt-tools.ts';
import type { MeasuredVisit } from '../refresh/measure-visit.ts';
import type { VisitMap } from '../refresh/visit-map.ts';
import type { StationWipeRecord } from './wipe/wipe-record.ts';

/** What the station needs of the machine; Electron's part, so that everything else runs without it. */
export interface StationShell {
  /** Kiosk, on top, other monitors black, display kept awake. */
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  readonly quit: () => void;
  /** Show the station above the browser that the operator signed in with. */
  readonly bringToFront?: () => void;
  /** What only the machine can tell; ids that are not the machine's are not in the answer. */
  readonly checkMachine: () => Promise<readonly SelfCheck[]>;
  /** Machine went to sleep, was woken, changed its displays, or its page had to be loaded anew. */
  readonly onInterrupted: (listener: (what: 'sleep' | 'wake' | 'displays' | 'page-gone') => void) => () => void;
  /** Opens the locked sign-in window on a session of its own. */
  readonly openSignIn: (request: SignInRequest) => SignInWindow;
  /** What lies over the station's page is out of sight: the operator is at the PIN page or the panel, or a session ends. */
  readonly makeRoom?: (isWanted: boolean) => void;
  /** Clear the clipboard and everything that a session may have left in this program's own windows; tell what is left. */
  readonly wipe: () => Promise<Pick<StationWipeRecord, 'isClipboardEmpty' | 'windows'>>;
  readonly isScreenReaderOn: () => boolean;
}

/** What the sign-in window shows. */
export interface SignInListener {
  readonly onStep: (step: SignInStep) => void;
  /** Which site is shown now, for the bar above it: a host, with its port where it has one. */
  readonly onHost: (host: string) => void;
}

export interface SignInRequest extends SignInListener {
  /** MSAL's address for the browser. */
  readonly address: string;
  /** It is gone, by whatever way. */
  readonly onClosed: () => void;
}

export type WindowWipe = Pick<WipeRecord, 'cookies' | 'cacheBytes' | 'isClean'>;

export interface SignInWindow {
  /** The person has signed in: out of sight, its session stays until `close`. */
  readonly hide?: () => void;
  /** Make SharePoint ask for the photo as this person; whatever came of it, the answer comes before the signal's end. */
  readonly wakeSharePoint?: (wake: WakeRequest) => Promise<MeasuredVisit>;
  readonly close: () => void;
  /** Cookies and cache bytes after clearing; resolves once it is gone. Not clean with 0 of each: it could not be looked at. */
  readonly wiped: Promise<WindowWipe>;
}

/** A visit to SharePoint with the cookies of a person's own sign-in. */
export interface WakeRequest {
  readonly map: Pick<VisitMap, 'placeOf'>;
  readonly services: Pick<AttemptServices, 'visitHosts' | 'learnHost'>;
  /** Who was photographed: SharePoint must name the same, or nothing is asked. */
  readonly person: Person;
  readonly pictures: Pick<Pictures, 'print'>;
  /** Whether Graph serves the new photo. */
  readonly isPhotoConfirmed: () => Promise<boolean>;
  readonly signal: AbortSignal;
}
