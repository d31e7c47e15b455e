import type { Fetch } from '../http/fetch.ts';

/** The national clouds of Microsoft 365 (domain facts 4.2), and the demo tenant. */
export type CloudId = 'global' | 'gcc-high' | 'dod' | 'china' | 'demo';

/** Everything needed to talk to one tenant as one registered app. */
export interface TenantConnection {
  readonly cloud: CloudId;
  readonly tenantId: string;
  readonly clientId: string;
  /** MSAL's authority, e.g. `https://login.microsoftonline.com/<tenantId>`. */
  readonly authority: string;
  /** `host` or `host:port`; keeps MSAL from asking Microsoft about an authority it doesn't know. */
  readonly knownAuthorities: readonly string[];
  /** Without version, e.g. `https://graph.microsoft.com` or `https://localhost:1234/graph`. */
  readonly graphUrl: string;
  /** Prefix of Graph's scopes in a token request: always `https://graph.microsoft.com` but in national clouds. */
  readonly graphResource: string;
  /** Asked for at sign-in, e.g. `User.ReadWrite`; for acting on others `ProfilePhoto.ReadWrite.All`, `User.ReadBasic.All`. */
  readonly graphScopes: readonly string[];
  /** What the registration may leave out; asked for apart from the others, when something wants it. */
  readonly optionalGraphScopes: readonly string[];
  /** Host names (without port) that may be SharePoint must end in this, e.g. `.sharepoint.com`. */
  readonly sharePointSuffix: string;
  /** My Site host that policy names, with port if any; null: found through Graph. */
  readonly sharePointHost: string | null;
  /** From the address people see to the one programs ask; the same but in the demo tenant. */
  readonly sharePointApiOrigin: (pagesOrigin: string) => string;
  readonly fetch: Fetch;
}
