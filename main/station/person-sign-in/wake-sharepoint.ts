import { identify, type MeasuredVisit, measureVisit } from '../../refresh/measure-visit.ts';
import type { ShownPage } from '../../refresh/read-refusal.ts';
import type { VisitSession } from '../../refresh/visit-session.ts';
import type { WakeRequest } from '../station-shell.ts';

/** Nobody stands at a desk for longer than this for something that may come to nothing. */
const LIMIT_MS = 20_000;

/** The window of the sign-in, which nobody sees any more. */
export interface SignedInWindow {
  readonly session: VisitSession;
  readonly go: (address: string) => void;
}

export interface WakeOptions extends WakeRequest {
  /** Lead the window on by other rules, and tell what it shows. */
  readonly goOn: (map: WakeRequest['map'], seen: (page: ShownPage) => void) => SignedInWindow;
  readonly limitMs?: number;
}

/**
 * Visit SharePoint as the person who just signed in, and ask once for their own large photo, which is what makes
 * SharePoint fetch the new one (domain facts 2.2; design decision 1). Measured like any other visit; `not-visited`
 * also where no SharePoint is known, `stopped` also where it took too long.
 */
export async function wakeSharePoint(options: WakeOptions): Promise<MeasuredVisit> {
  const { goOn, limitMs = LIMIT_MS, map, services, signal } = options;
  const over = AbortSignal.any([AbortSignal.timeout(limitMs), signal]);
  const hosts = await services.visitHosts(over);
  const first = hosts.ok ? (hosts.value.mySite ?? hosts.value.root) : null;
  if (first === null) return notMeasured(over.aborted ? 'stopped' : 'not-visited');
  const pages = new Arrivals(map, over);
  const signedIn = goOn(map, pages.seen);

  const origin = await pages.next(signedIn, first);
  if (origin === null) return notMeasured('stopped');
  const mySite = (hosts.ok ? hosts.value.mySite : null) ?? (await learnMySite(options, signedIn, origin, over));
  if (mySite !== origin && (await pages.next(signedIn, mySite)) === null) return notMeasured('stopped');
  const { isPhotoConfirmed, person, pictures } = options;
  return measureVisit({ isPhotoConfirmed, mySite, person, pictures, signal: over, visit: signedIn.session });
}

/** A newcomer's host is told by SharePoint alone; where it is not, the photo is asked for where the visit is. */
async function learnMySite(
  { services }: WakeOptions,
  { session }: SignedInWindow,
  origin: string,
  signal: AbortSignal,
): Promise<string> {
  const found = await identify({ visit: session, mySite: origin, signal });
  return (found.ok ? services.learnHost(found.value.identity.personalSiteHostUrl) : null) ?? origin;
}

/** Pages of SharePoint's as they arrive in the window. */
class Arrivals {
  readonly #map: WakeRequest['map'];
  readonly #over: AbortSignal;
  #arrived: (origin: string) => void = () => undefined;

  constructor(map: WakeRequest['map'], over: AbortSignal) {
    this.#map = map;
    this.#over = over;
  }

  readonly seen = ({ address, status }: { readonly address: string; readonly status: number }): void => {
    if (status < 400 && this.#map.placeOf(address) === 'sharepoint') this.#arrived(new URL(address).origin);
  };

  /** Lead the window there; the origin of the page that came, or null once the visit is over. */
  next(window: SignedInWindow, address: string): Promise<string | null> {
    if (this.#over.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#over.addEventListener('abort', () => resolve(null), { once: true });
      this.#arrived = resolve;
      window.go(new URL('/', address).href);
    });
  }
}

function notMeasured(end: 'not-visited' | 'stopped'): MeasuredVisit {
  return { end, signedInAs: null, requestedAt: null, failure: null };
}
