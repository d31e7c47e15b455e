import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import { type Ask, createAsk, type RequestLog } from '../http/authorised-ask.ts';
import type { Answer, AnswerFacts } from '../http/exchange.ts';
import { createLimiter } from '../http/limiter.ts';
import { readJson } from '../http/read-json.ts';
import { shareLookup } from '../http/share-lookup.ts';
import type { Sleep } from '../http/sleep.ts';
import type { TokenOptions } from '../identity/identity.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { acceptedOrigin, findMySiteHost } from './find-host.ts';
import { type ProfilePicture, parseProfile } from './parse-profile.ts';
import { SHAREPOINT_PERMISSION } from './sharepoint-permission.ts';
import { pictureFilePath } from './thumbnail-file.ts';

const REQUESTS_AT_ONCE = 4;

export interface ReadProfile {
  readonly profile: ProfilePicture;
  readonly facts: AnswerFacts;
}

/** A picture file as SharePoint keeps it. */
export interface StoredPicture {
  readonly bytes: Buffer;
  readonly etag: string | null;
  /** By the file's `Last-Modified`: ISO 8601 UTC. */
  readonly changedAt: string | null;
  readonly facts: AnswerFacts;
}

/**
 * SharePoint as a diagnosis may ask it: profile properties and stored files. It has no way to request
 * `userphoto.aspx`, because a person's own request for that is what spends the once-a-day pull (design decision 1).
 */
export interface SharePoint {
  /** Origin of the My Site host, as people see it. */
  readonly host: (signal?: AbortSignal) => Promise<Result<string>>;
  /** The permission that a token for the My Site host carries, as it is asked for at sign-in. */
  readonly scope: (signal?: AbortSignal) => Promise<Result<string>>;
  /** The address's origin, if it is SharePoint in this cloud: only such a host is ever asked. Else null. */
  readonly acceptedHost: (address: string | null) => string | null;
  /** Like `acceptedHost`; from now on it is the My Site host too, until this client goes. Keep nothing but SharePoint's word. */
  readonly learnHost: (address: string | null) => string | null;
  /** Of the signed-in person, from a host that `host` or `acceptedHost` gave. */
  readonly myProperties: (host: string, signal?: AbortSignal) => Promise<Result<ReadProfile>>;
  /** Somebody else's profile; SharePoint may want an administrator for that. */
  readonly propertiesFor: (host: string, upn: string, signal?: AbortSignal) => Promise<Result<ReadProfile>>;
  /** A stored picture by the address that the profile names. `no-photo` where the file is gone. */
  readonly picture: (address: string, signal?: AbortSignal) => Promise<Result<StoredPicture>>;
}

export interface SharePointOptions {
  readonly connection: TenantConnection;
  readonly graph: Pick<Graph, 'mySite' | 'rootSite'>;
  readonly getToken: (scopes: readonly string[], options?: TokenOptions) => Promise<Result<string>>;
  readonly version: string;
  readonly log?: RequestLog | undefined;
  readonly sleep?: Sleep | undefined;
  /** For one question with its repeats, from when it is its turn; left out: as long as the tries take. */
  readonly patienceMs?: number | undefined;
}

const PEOPLE = '/_api/SP.UserProfiles.PeopleManager';

export function createSharePoint(options: SharePointOptions): SharePoint {
  const { connection, graph } = options;
  const limit = createLimiter(REQUESTS_AT_ONCE);
  const asks = new Map<string, Ask>();
  const findHost = shareLookup((signal) => findMySiteHost(connection, graph, signal));
  let learnt: string | null = null;
  const host = async (signal?: AbortSignal) => (learnt === null ? findHost(signal) : succeed(learnt));

  /** One asker per host, each with a token for that host alone. */
  const askerFor = (apiOrigin: string): Ask => {
    const known = asks.get(apiOrigin) ?? createHostAsk(options, apiOrigin);
    asks.set(apiOrigin, known);
    return known;
  };

  async function get(host: string, path: string, accept: string, signal?: AbortSignal): Promise<Result<Answer>> {
    // Whoever gave the host, a token goes to SharePoint alone.
    const accepted = acceptedOrigin(connection, host);
    const apiOrigin = accepted === null ? '' : connection.sharePointApiOrigin(accepted);
    if (!apiOrigin.startsWith('https://')) return fail({ kind: 'unexpected-answer' });
    const url = new URL(path, apiOrigin).href;
    const headers = { accept };
    return limit(() =>
      askerFor(apiOrigin)({ method: 'GET', url, headers, ...(signal === undefined ? {} : { signal }) }),
    );
  }

  async function profile(from: string, path: string, signal?: AbortSignal): Promise<Result<ReadProfile>> {
    return readProfile(await get(from, `${PEOPLE}/${path}`, 'application/json;odata=nometadata', signal));
  }

  return {
    host,
    scope: async (signal) => {
      const origin = await host(signal);
      return origin.ok ? succeed(scopeOf(connection.sharePointApiOrigin(origin.value))) : origin;
    },
    acceptedHost: (address) => acceptedOrigin(connection, address),
    learnHost: (address) => {
      const accepted = acceptedOrigin(connection, address);
      learnt = accepted ?? learnt;
      return accepted;
    },
    myProperties: (from, signal) => profile(from, 'GetMyProperties', signal),
    propertiesFor: (from, upn, signal) => {
      const account = encodeURIComponent(`i:0#.f|membership|${upn}`.replaceAll("'", "''"));
      return profile(from, `GetPropertiesFor(accountName=@v)?@v='${account}'`, signal);
    },
    picture: async (address, signal) => {
      const file = pictureFilePath(address);
      if (file === null) return fail({ kind: 'unexpected-answer' });
      const quoted = encodeURIComponent(file.replaceAll("'", "''"));
      // `GetFileByServerRelativeUrl` takes `#`, as in a guest's `#ext#`, for the end of the name.
      const path = `/_api/web/GetFileByServerRelativePath(decodedurl='${quoted}')/$value`;
      return readPicture(await get(address, path, '*/*', signal));
    },
  };
}

function scopeOf(apiOrigin: string): string {
  return `${apiOrigin}/${SHAREPOINT_PERMISSION}`;
}

function createHostAsk(options: SharePointOptions, apiOrigin: string): Ask {
  const { connection, getToken, version, log, patienceMs, sleep } = options;
  return createAsk({
    fetch: connection.fetch,
    origin: apiOrigin,
    getToken: (tokenOptions) => getToken([scopeOf(apiOrigin)], tokenOptions),
    // The form SharePoint asks programs to use (domain facts 3).
    headers: { 'user-agent': `NONISV|Selfsame|Selfsame/${version}` },
    ...(log === undefined ? {} : { log }),
    ...(sleep === undefined ? {} : { sleep }),
    patienceMs,
  });
}

function readProfile(answer: Result<Answer>): Result<ReadProfile> {
  if (!answer.ok) return answer;
  const { body, facts } = answer.value;
  const said = readJson(body);
  const { at, requestId, status } = facts;
  const known = { at, status, ...(requestId === undefined ? {} : { requestId }) };
  if (isNobody(said)) return fail({ kind: 'no-photo', ...known });
  const profile = parseProfile(said);
  return profile === null ? fail({ kind: 'unexpected-answer', ...known }) : succeed({ profile, facts });
}

/** How OData says that SharePoint has no profile of this person (domain facts 6, row 25). */
function isNobody(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'odata.null' in answer;
}

function readPicture(answer: Result<Answer>): Result<StoredPicture> {
  if (!answer.ok) return fail(missingFile(answer.failure));
  const { body, facts, headers } = answer.value;
  const changedMs = Date.parse(headers.get('last-modified') ?? '');
  return succeed({
    bytes: body,
    etag: headers.get('etag'),
    changedAt: Number.isNaN(changedMs) ? null : new Date(changedMs).toISOString(),
    facts,
  });
}

function missingFile(failure: Failure): Failure {
  return 'status' in failure && failure.status === 404 ? { ...failure, kind: 'no-photo' } : failure;
}
