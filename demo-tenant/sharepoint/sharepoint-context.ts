import type { TenantRequest } from '../http.ts';
import type { Origins } from '../origins.ts';
import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';

/** A request to one of the two SharePoint hosts by somebody who signed in. */
export interface SharePointContext {
  readonly world: World;
  readonly origins: Origins;
  readonly request: TenantRequest;
  readonly host: SharePointHost;
  /** Percent-decoded. */
  readonly path: string;
  readonly visitor: DemoRecord;
  /** Cookies are for pages, bearer tokens for programs. */
  readonly by: 'cookie' | 'bearer';
}

export type SharePointHost = 'root' | 'my-site';
