import type { TenantRequest } from '../http.ts';

/** SharePoint's side of signing in: a confidential web client of the tenant's identity provider. */
export interface SharePointSignIn {
  /**
   * Begin. `location` is the identity provider's page to send the browser to; `cookie` is a whole `Set-Cookie`
   * value that binds the answer to this browser. The answer comes to `/_forms/default.aspx` on `returnTo`'s host.
   */
  readonly start: (returnTo: URL) => Promise<{ readonly location: string; readonly cookie: string }>;
  /** Redeem the answer. Null where it was refused, forged, used before or meant for another browser. */
  readonly finish: (request: TenantRequest) => Promise<{ readonly oid: string; readonly returnTo: string } | null>;
}
