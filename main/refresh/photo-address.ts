import type { VisitTarget } from '../../contract/attempt.ts';

export interface VisitHosts {
  /** Origin of the person's My Site host, as people see it. */
  readonly mySite: string;
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
 * tiles open these hosts' front pages.
 */
export function visitAddress(target: VisitTarget, hosts: VisitHosts, person: Omit<OwnPhoto, 'mySite'>): string {
  switch (target) {
    case 'photo':
      return ownPhotoAddress({ mySite: hosts.mySite, ...person });
    case 'sharepoint':
      return new URL('/', hosts.root ?? hosts.mySite).href;
    case 'onedrive':
      return new URL('/', hosts.mySite).href;
  }
}
