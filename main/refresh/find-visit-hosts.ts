import type { Failure } from '../../contract/failure.ts';
import { type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { SharePoint } from '../sharepoint/create-sharepoint.ts';
import { acceptedOrigin } from '../sharepoint/find-host.ts';
import type { VisitHosts } from './visit-address.ts';

interface Clients {
  readonly graph: Pick<Graph, 'rootSite'>;
  readonly sharePoint: Pick<SharePoint, 'host'>;
}

/**
 * Nobody tells the host: a newcomer has no site yet, and most may not read the root site (domain facts 4.1). The visit
 * learns it from SharePoint.
 */
const UNTOLD: readonly Failure['kind'][] = ['no-sharepoint-host', 'access-denied'];

/** The hosts that a visit leads to, as far as anybody tells them. */
export async function findVisitHosts(
  connection: TenantConnection,
  { graph, sharePoint }: Clients,
  signal?: AbortSignal,
): Promise<Result<VisitHosts>> {
  const [mySite, root] = await Promise.all([sharePoint.host(signal), graph.rootSite(signal)]);
  if (!mySite.ok && !UNTOLD.includes(mySite.failure.kind)) return mySite;
  return succeed({
    mySite: mySite.ok ? mySite.value : null,
    root: root.ok ? acceptedOrigin(connection, root.value) : null,
  });
}
