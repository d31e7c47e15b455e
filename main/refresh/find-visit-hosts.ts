import { type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { SharePoint } from '../sharepoint/create-sharepoint.ts';
import { acceptedOrigin } from '../sharepoint/find-host.ts';
import type { VisitHosts } from './photo-address.ts';

interface Discovery {
  readonly connection: TenantConnection;
  readonly graph: Pick<Graph, 'rootSite'>;
  readonly sharePoint: Pick<SharePoint, 'host'>;
}

/** Hosts that the signed-in person visits. A root site that can't be read, or is no SharePoint, is not known. */
export async function findVisitHosts(
  { connection, graph, sharePoint }: Discovery,
  signal?: AbortSignal,
): Promise<Result<VisitHosts>> {
  const mySite = await sharePoint.host(signal);
  if (!mySite.ok) return mySite;
  const root = await graph.rootSite(signal);
  return succeed({ mySite: mySite.value, root: root.ok ? acceptedOrigin(connection, root.value) : null });
}
