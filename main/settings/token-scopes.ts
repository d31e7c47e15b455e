import type { TenantConnection } from './tenant-connection.ts';

/** The connection's Graph permissions as a token request names them, e.g. `https://graph.microsoft.com/User.ReadWrite`. */
export function graphTokenScopes({ graphResource, graphScopes }: TenantConnection): string[] {
  return graphScopes.map((scope) => `${graphResource}/${scope}`);
}
