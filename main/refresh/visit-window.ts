import type { WipeRecord } from '../../contract/attempt.ts';
import type { ShownPage } from './read-refusal.ts';
import type { VisitMap } from './visit-map.ts';
import type { VisitSession } from './visit-session.ts';

/** What the private window tells of itself. Nothing of it comes from inside a page. */
export interface VisitListener {
  /** A page has arrived, or has changed its title. */
  readonly seen: (page: ShownPage) => void;
  /** A page of the window's did not come, for want of an answer from the network. */
  readonly unreachable: () => void;
  /** A server or proxy wants a name and password by the browser's own box; it was told no. */
  readonly passwordAsked: () => void;
  /** The window has gone: the person closed it, or its page ended. */
  readonly closed: () => void;
}

export interface VisitWindowRequest {
  readonly map: VisitMap;
  /** Where the window begins. */
  readonly address: string;
  /** Whose tenant the title names, e.g. `Demo` or the company. */
  readonly label: string;
  readonly listener: VisitListener;
}

/** A window on a session of its own, which keeps nothing. */
export interface VisitWindow {
  readonly session: VisitSession;
  readonly go: (address: string) => void;
  readonly focus: () => void;
  /** Closes at once, whatever a page would like to ask first. */
  readonly close: () => void;
  /** Resolves once the window has gone, its session is cleared, and it was looked whether anything is left. */
  readonly wiped: Promise<WipeRecord>;
}

export type OpenVisitWindow = (request: VisitWindowRequest) => VisitWindow;
