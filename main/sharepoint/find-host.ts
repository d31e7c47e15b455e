import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';

type Discovery = Pick<Graph, 'mySite' | 'rootSite'>;

/**
 * Origin of the My Site host, as people see it: the one that policy names, else of the person's own site, else
 * guessed from the tenant's root site (wrong in multi-geo tenants, domain facts 4.1, so it comes last).
 */
export async function findMySiteHost(
  connection: TenantConnection,
  graph: Discovery,
  signal?: AbortSignal,
): Promise<Result<string>> {
  if (connection.sharePointHost !== null) return hostByPolicy(connection, connection.sharePointHost);
  const mySite = await graph.mySite(signal);
  const own = mySite.ok ? acceptedOrigin(connection, mySite.value) : null;
  if (own !== null) return succeed(own);
  if (!mySite.ok && mySite.failure.kind === 'no-sharepoint-licence') return mySite;
  const root = await graph.rootSite(signal);
  if (!root.ok) return mySite.ok ? root : mySite;
  const guess = acceptedOrigin(connection, guessMySiteHost(connection, root.value));
  return guess === null ? fail({ kind: 'no-sharepoint-licence' }) : succeed(guess);
}

function hostByPolicy(connection: TenantConnection, host: string): Result<string> {
  const scheme = connection.cloud === 'demo' ? 'http' : 'https';
  const origin = acceptedOrigin(connection, `${scheme}://${host}`);
  return origin === null
    ? fail({ kind: 'bad-configuration', file: 'policy', setting: 'sharePointHost' })
    : succeed(origin);
}

/** The origin of an address if its host is SharePoint in this cloud, else null: nothing else is ever sent a token. */
export function acceptedOrigin(
  { cloud, sharePointSuffix }: Pick<TenantConnection, 'cloud' | 'sharePointSuffix'>,
  address: string | null,
): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname, origin, username } = new URL(address);
  const isSecure = protocol === 'https:' || (cloud === 'demo' && protocol === 'http:');
  return isSecure && username === '' && hostname.endsWith(sharePointSuffix) ? origin : null;
}

/** `contoso.sharepoint.com` becomes `contoso-my.sharepoint.com`. */
function guessMySiteHost({ sharePointSuffix }: TenantConnection, rootUrl: string | null): string | null {
  if (rootUrl === null || !URL.canParse(rootUrl)) return null;
  const { protocol, hostname, port } = new URL(rootUrl);
  const tenantName = hostname.endsWith(sharePointSuffix) ? hostname.slice(0, -sharePointSuffix.length) : '';
  if (tenantName === '' || tenantName.includes('.')) return null;
  return `${protocol}//${tenantName}-my${sharePointSuffix}${port === '' ? '' : `:${port}`}`;
}
