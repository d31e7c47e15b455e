import type { Session, WebContents } from 'electron';

/** What stands in for the app's own rules in the session of one visit. */
export interface AdmittedVisit {
  /** Called with each of the session's pages as it is made, before it loads anything. */
  readonly guard: (contents: WebContents) => void;
  /** A server or proxy asked for a name and password, and was told no. */
  readonly passwordAsked: () => void;
}

/**
 * The sessions whose pages may be other people's: one for each private window, from just before it opens until it is
 * cleared. Every other session's pages stay where they are.
 */
export class VisitSessions {
  readonly #admitted = new WeakMap<Session, AdmittedVisit>();

  admit(session: Session, visit: AdmittedVisit): void {
    this.#admitted.set(session, visit);
  }

  dismiss(session: Session): void {
    this.#admitted.delete(session);
  }

  find(session: Session): AdmittedVisit | undefined {
    return this.#admitted.get(session);
  }
}
