import type { DemoDescriptor } from '../contract/demo-tenant.ts';
import { PageWalker, pageName, type WalkedPage } from './page-walker.ts';
import { walkPages } from './walk-sign-in.ts';
import { credentialsOf } from './walker-credentials.ts';

interface VisitOptions {
  readonly descriptor: DemoDescriptor;
  readonly upn: string;
  /** On the My Site host, e.g. `/_layouts/15/userphoto.aspx?size=L`; that one where left out. */
  readonly path?: string;
}

/**
 * Sign in to SharePoint's pages as a person and open an address there, as the private window does. Asking for
 * one's own large photo is SharePoint's once-a-day pull.
 */
export async function visitSharePoint({ descriptor, upn, path }: VisitOptions): Promise<WalkedPage> {
  const address = new URL(
    path ?? `/_layouts/15/userphoto.aspx?size=L&accountname=${encodeURIComponent(upn)}`,
    descriptor.mySite,
  );
  const walker = new PageWalker(credentialsOf(upn, descriptor));
  // A page first: an image that is asked for without a session would not lead to sign-in in a browser either.
  const home = await walkPages(walker, await walker.open(descriptor.mySite), {
    upn,
    consent: true,
    leavesRefusal: true,
  });
  if (home.url.origin !== address.origin || home.status !== 200) {
    throw new Error(`expected SharePoint after signing in as ${upn}, got ${pageName(home) ?? ''} ${home.status}`);
  }
  return walker.open(address);
}
