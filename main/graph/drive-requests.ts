import { fail, type Result, succeed } from '../../contract/result.ts';
import { createAsk, type GetToken, type RequestLog } from '../http/authorised-ask.ts';
import type { Answer } from '../http/exchange.ts';
import { shareLookup } from '../http/share-lookup.ts';
import type { Sleep } from '../http/sleep.ts';
import { OPTIONAL_GRAPH_SCOPES } from '../settings/connect.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import { createGraph } from './create-graph.ts';
import { graphRequest } from './graph-request.ts';

/** The person's own files; asked for when they open OneDrive for the first time. */
const [ONEDRIVE_PERMISSION] = OPTIONAL_GRAPH_SCOPES['self-service'];

export interface DriveRequestsOptions {
  readonly connection: TenantConnection;
  readonly getToken: (scopes: readonly string[], options?: Parameters<GetToken>[0]) => Promise<Result<string>>;
  readonly log?: RequestLog | undefined;
  readonly sleep?: Sleep | undefined;
}

export function oneDriveScope({ graphResource }: Pick<TenantConnection, 'graphResource'>): string {
  return `${graphResource}/${ONEDRIVE_PERMISSION}`;
}

/** Reads of the person's own drive, and how a link of the service's own is followed. */
export interface DriveRequests {
  /** Below the version, ids percent-encoded. */
  readonly ask: (path: string, signal?: AbortSignal) => Promise<Result<Answer>>;
  readonly follow: (link: string, signal?: AbortSignal) => Promise<Result<Answer>>;
}

/**
 * The requests that carry the token. Nothing below `/me/drive` is asked before `/me` has said that the person has a
 * site of their own: with delegated permissions Graph answers `GET /me/drive` for a licensed person without a drive
 * by making one (Graph reference, "Get Drive"), and a person who looks for a picture has not asked for that.
 */
export function createDriveRequests({ connection, getToken, log, sleep }: DriveRequestsOptions): DriveRequests {
  const shared = { log, sleep };
  const graph = createGraph({
    connection,
    getToken: (tokenOptions) => getToken(graphTokenScopes(connection), tokenOptions),
    ...shared,
  });
  const ask = createAsk({
    fetch: connection.fetch,
    origin: new URL(connection.graphUrl).origin,
    getToken: (tokenOptions) => getToken([oneDriveScope(connection)], tokenOptions),
    ...(log === undefined ? {} : { log }),
    ...(sleep === undefined ? {} : { sleep }),
  });
  const findDrive = shareLookup<true>(async (signal) => {
    const site = await graph.mySite(signal);
    if (!site.ok) return site.failure.kind === 'no-sharepoint-licence' ? fail({ kind: 'no-onedrive' }) : site;
    return isPersonalSite(site.value) ? succeed(true) : fail({ kind: 'no-onedrive' });
  });
  const afterFinding = async (signal: AbortSignal | undefined, send: () => Promise<Result<Answer>>) => {
    const drive = await findDrive(signal);
    return drive.ok ? explained(await send()) : drive;
  };
  const ours = `${connection.graphUrl}/v1.0/`;
  return {
    ask: (path, signal) => afterFinding(signal, () => graphRequest(ask, connection.graphUrl, { path, signal })),
    /** A link of Graph's own is asked as it stands; the token goes nowhere else. */
    follow: (link, signal) =>
      afterFinding(signal, async () => {
        if (!URL.canParse(link) || !new URL(link).href.startsWith(ours)) return fail({ kind: 'unexpected-answer' });
        return ask({ method: 'GET', url: new URL(link).href, ...(signal === undefined ? {} : { signal }) });
      }),
  };
}

/** Other addresses that `mySite` may hold lead to a profile page, behind which no site has been made yet. */
function isPersonalSite(mySite: string | null): boolean {
  return mySite !== null && URL.canParse(mySite) && new URL(mySite).pathname.startsWith('/personal/');
}

/** What the general classes of failure mean for a file. */
function explained(answer: Result<Answer>): Result<Answer> {
  if (answer.ok) return answer;
  const { failure } = answer;
  if (!('status' in failure)) return answer;
  if (failure.kind === 'no-sharepoint-licence') return fail({ ...failure, kind: 'no-onedrive' });
  if (failure.status === 404 || failure.status === 410) return fail({ ...failure, kind: 'file-gone' });
  return failure.status === 403 || failure.status === 423 ? fail({ ...failure, kind: 'file-refused' }) : answer;
}
