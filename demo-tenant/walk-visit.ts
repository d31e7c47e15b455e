import type { DemoDescriptor } from '../contract/demo-tenant.ts';
import { linkOn, PageWalker, pageTitle, type WalkedPage } from './page-walker.ts';
import { refusalCodeOn, walkPages } from './walk-sign-in.ts';
import { createWalkedSession, type WalkedSession } from './walked-session.ts';
import { credentialsOf } from './walker-credentials.ts';

export interface WalkVisitOptions {
  readonly descriptor: DemoDescriptor;
  /** Whose tile to press on the sign-in page. Somebody else may come out of it, as in a real browser. */
  readonly upn: string;
  readonly signal: AbortSignal;
}

/** One page that the walk arrived at. The names are those of an attempt's steps. */
export interface VisitStep {
  readonly step: 'sign-in' | 'open-sharepoint' | 'open-page';
  readonly url: string;
  readonly title: string;
}

/** `refused`: Entra's number on the last page, e.g. `53000`; null where another page than SharePoint's came. */
type VisitEnd = 'at-sharepoint' | { readonly refused: string | null };

export interface WalkedVisit {
  /** The visit's cookies. Good for as long as the tenant runs. */
  readonly session: WalkedSession;
  readonly steps: readonly VisitStep[];
  readonly end: VisitEnd;
}

interface Stage {
  readonly step: VisitStep['step'];
  /** Link to press on the page before. */
  readonly link: string;
}

/** The guidance's way: SharePoint's tile, the site, the page with the People web part. */
const STAGES: readonly Stage[] = [
  { step: 'open-sharepoint', link: 'sharepoint' },
  { step: 'open-page', link: 'site' },
  { step: 'open-page', link: 'people' },
];

/**
 * Visit SharePoint as a person does in a private window: sign in on the home page, press SharePoint's tile, go to
 * the page with the People web part. Pictures on pages are not loaded, so nothing of SharePoint's day is spent: what
 * asks for the photo is `session.fetch`. Rejects where the network fails or the signal aborts.
 */
export async function walkVisit({ descriptor, upn, signal }: WalkVisitOptions): Promise<WalkedVisit> {
  const walker = new PageWalker(credentialsOf(upn, descriptor));
  const steps: VisitStep[] = [];
  const session = createWalkedSession(walker);
  const options = { upn, consent: true, leavesRefusal: false, signal };
  const arrive = async (address: URL) => walkPages(walker, await walker.open(address, undefined, signal), options);
  const note = (step: VisitStep['step'], page: WalkedPage) => {
    steps.push({ step, url: page.url.href, title: pageTitle(page) });
  };

  let page = await arrive(new URL('/home', descriptor.pages));
  note('sign-in', page);
  for (const { step, link } of STAGES) {
    const address = linkOn(page, link);
    if (!address) return { session, steps, end: { refused: refusalCodeOn(page) } };
    page = await arrive(address);
    note(step, page);
  }
  const isThere = page.status === 200 && refusalCodeOn(page) === null;
  return { session, steps, end: isThere ? 'at-sharepoint' : { refused: refusalCodeOn(page) } };
}
