import type { TenantRequest } from '../http.ts';
import type { Origins, SharePointSite } from '../origins.ts';
import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import type { PhotoLinks } from './photo-links.ts';

/** A request to one of the SharePoint hosts by somebody who signed in. */
export interface SharePointContext {
  readonly world: World;
  readonly origins: Origins;
  readonly request: TenantRequest;
  readonly host: SharePointHost;
  /** Geography of that host. */
  readonly geo: SharePointGeo;
  /** Percent-decoded. */
  readonly path: string;
  readonly visitor: DemoRecord;
  readonly photoLinks: PhotoLinks;
  /** Cookies are for pages, bearer tokens for programs. */
  readonly by: 'cookie' | 'bearer';
}

export type SharePointHost = SharePointSite['host'];
export type SharePointGeo = SharePointSite['geo'];
