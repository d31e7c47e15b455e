import { type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { SharePoint } from '../sharepoint/create-sharepoint.ts';
import { acceptedOrigin } from '../sharepoint/find-host.ts';
import type { VisitHosts } from './photo-address.ts';

interface Clients {
  readonly graph: Pick<Graph, 'rootSite'>;
  readonly sharePoint: Pick<SharePoint, 'host'>;
}

/** The hosts that a visit leads to. The root site is a convenience: without it the My Site host is the way in. */
export async function findVisitHosts(
  connection: TenantConnection,
  { graph, sharePoint }: Clients,
  signal?: AbortSignal,
): Promise<Result<VisitHosts>> {
  const [mySite, root] = await Promise.all([sharePoint.host(signal), graph.rootSite(signal)]);
  if (!mySite.ok) return mySite;
  return succeed({ mySite: mySite.value, root: root.ok ? acceptedOrigin(connection, root.value) : null });
}
