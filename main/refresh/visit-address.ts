import type { VisitTarget } from '../../contract/attempt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { VisitMap } from './visit-map.ts';

export interface VisitHosts {
  /** Origin of the person's My Site host, as people see it; null where nobody tells it, as for a newcomer. */
  readonly mySite: string | null;
  /** Origin of the tenant's root site; null where it is not known. */
  readonly root: string | null;
}

interface OwnPhoto {
  readonly mySite: string;
  readonly upn: string;
  /** By the service's clock: SharePoint Server passed its cache by for a time within a minute of now. */
  readonly nowMs: number;
}

/**
 * Address of one's own large photo, which nothing has kept an answer for. Asking for it is SharePoint's once-a-day pull
 * (domain facts 2.3; reported for SharePoint Server, not confirmed for Online).
 */
export function ownPhotoAddress({ mySite, upn, nowMs }: OwnPhoto): string {
  const query = new URLSearchParams({ size: 'L', accountname: upn, t: String(nowMs) });
  return new URL(`/_layouts/15/userphoto.aspx?${query}`, mySite).href;
}

/**
 * What to open in a browser of the person's own: the large photo, or one of the tiles that the guidance names. Both
 * tiles open these hosts' front pages. Where the host is not known, the person begins as near to it as can be told.
 */
export function visitAddress(
  target: VisitTarget,
  { mySite, root }: VisitHosts,
  { home, ...person }: Omit<OwnPhoto, 'mySite'> & Pick<VisitMap, 'home'>,
): Result<string> {
  if (target === 'photo' && mySite !== null) return succeed(ownPhotoAddress({ mySite, ...person }));
  const host = target === 'sharepoint' ? (root ?? mySite) : (mySite ?? root);
  return known(host === null ? home : frontPage(host));
}

/** Where the private window begins. */
export function firstAddress(
  { home }: Pick<VisitMap, 'home'>,
  page: string | null,
  { mySite, root }: VisitHosts,
): Result<string> {
  return known(home ?? page ?? root ?? mySite);
}

/** A national cloud has no home page that is known for sure, so there a host is needed. */
function known(address: string | null): Result<string> {
  return address === null ? fail({ kind: 'no-sharepoint-host' }) : succeed(address);
}

function frontPage(host: string): string {
  return new URL('/', host).href;
}
