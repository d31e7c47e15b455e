import type { TenantRequest, TokenClaims } from '../http.ts';
import type { Origins } from '../origins.ts';
import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';

/** A request to Graph whose token holds, and who sent it. */
export interface GraphContext {
  readonly world: World;
  readonly origins: Origins;
  readonly request: TenantRequest;
  readonly version: 'v1.0' | 'beta';
  /** Below the version, still percent-encoded, without empty ones: `users/a%40b/photo`. */
  readonly segments: readonly string[];
  readonly claims: TokenClaims;
  readonly caller: DemoRecord;
}
