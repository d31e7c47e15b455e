import { type Origins, type SharePointSite, sharePointSites } from '../origins.ts';

export interface AddressedHost extends Pick<SharePointSite, 'host' | 'geo'> {
  /** How somebody signs in there. */
  readonly by: 'cookie' | 'bearer';
}

/** Which host an origin is, and whether it takes cookies or bearer tokens. Null: none of SharePoint's. */
export function findHost(origins: Origins, origin: string): AddressedHost | null {
  for (const { host, geo, pages, api } of sharePointSites(origins)) {
    if (origin === pages) return { host, geo, by: 'cookie' };
    if (origin === api) return { host, geo, by: 'bearer' };
  }
  return null;
}
