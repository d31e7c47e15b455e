import type { Origins } from '../origins.ts';
import type { SharePointHost } from './sharepoint-context.ts';

export interface AddressedHost {
  readonly host: SharePointHost;
  /** How somebody signs in there. */
  readonly by: 'cookie' | 'bearer';
}

/** Which of the two hosts an origin is, and whether it takes cookies or bearer tokens. Null: neither. */
export function findHost(origins: Origins, origin: string): AddressedHost | null {
  switch (origin) {
    case origins.sharePoint:
      return { host: 'root', by: 'cookie' };
    case origins.mySite:
      return { host: 'my-site', by: 'cookie' };
    case origins.sharePointApi:
      return { host: 'root', by: 'bearer' };
    case origins.mySiteApi:
      return { host: 'my-site', by: 'bearer' };
    default:
      return null;
  }
}
