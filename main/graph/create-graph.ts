import { z } from 'zod';
import type { Person } from '../../contract/person.ts';
import type { GraphSize } from '../../contract/place.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { createAsk, type GetToken, type RequestLog } from '../http/authorised-ask.ts';
import type { Answer, AnswerFacts } from '../http/exchange.ts';
import { createLimiter, type Limit } from '../http/limiter.ts';
import { readJson } from '../http/read-json.ts';
import type { Sleep } from '../http/sleep.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { type GraphRequest, graphRequest } from './graph-request.ts';
import { DETAIL_FIELDS, detailsAnswer, type PersonDetails, toDetails } from './person-details.ts';

/** Photo calls count as Outlook traffic: four at a time for one app (domain facts 1.7). */
const REQUESTS_AT_ONCE = 4;

/** `me` or an object id. */
export type PersonKey = 'me' | (string & {});

interface PhotoOptions {
  /** Without it the largest that Graph keeps. */
  readonly size?: GraphSize;
  readonly version?: 'v1.0' | 'beta';
  readonly signal?: AbortSignal | undefined;
}

/** A photo as Graph served it. */
interface ServedPhoto {
  readonly bytes: Buffer;
  /** Of the answer, if it had one; the photo's own is in its metadata. */
  readonly etag: string | null;
  readonly facts: AnswerFacts;
}

interface PhotoMetadata {
  readonly width: number;
  readonly height: number;
  /** Changes with the photo (domain facts 1.6). */
  readonly etag: string | null;
}

/** Who may change photos in the tenant (domain facts 1.8). */
interface PhotoUpdateSettings {
  readonly source: string | null;
  readonly allowedRoles: readonly string[];
}

/** Microsoft Graph as this app uses it. Nobody else knows the library behind it. */
export interface Graph {
  readonly me: (signal?: AbortSignal) => Promise<Result<Person>>;
  /** By object id or user principal name; for acting on others. */
  readonly person: (idOrUpn: string, signal?: AbortSignal) => Promise<Result<Person>>;
  readonly photo: (person: PersonKey, options?: PhotoOptions) => Promise<Result<ServedPhoto>>;
  /** What `photo` asks, for a report: method and address. */
  readonly photoAddress: (person: PersonKey, options?: PhotoOptions) => string;
  /** Of the largest photo; `no-photo` where Graph describes its 1 x 1 stand-in. */
  readonly photoMetadata: (person: PersonKey, signal?: AbortSignal) => Promise<Result<PhotoMetadata>>;
  /** Edges in pixels of the renditions that Graph says it has. */
  readonly photoSizes: (person: PersonKey, signal?: AbortSignal) => Promise<Result<readonly number[]>>;
  /** Sent once, never repeated from here: an answer that was lost says nothing about the photo. */
  readonly putPhoto: (person: PersonKey, jpeg: Buffer, signal?: AbortSignal) => Promise<Result<AnswerFacts>>;
  readonly deletePhoto: (person: PersonKey, signal?: AbortSignal) => Promise<Result<AnswerFacts>>;
  /** Of somebody else with `User.Read.All` alone. */
  readonly details: (person: PersonKey, signal?: AbortSignal) => Promise<Result<PersonDetails>>;
  /** What `details` asks, for a report: method and address. */
  readonly detailsAddress: (person: PersonKey) => string;
  /** Address of the signed-in person's own site, or null where there is none. */
  readonly mySite: (signal?: AbortSignal) => Promise<Result<string | null>>;
  /** The same of anybody, with `User.Read.All`. */
  readonly siteOf: (person: PersonKey, signal?: AbortSignal) => Promise<Result<string | null>>;
  readonly rootSite: (signal?: AbortSignal) => Promise<Result<string | null>>;
  /** Needs an admin's scope; beta (domain facts 1.8). */
  readonly photoUpdateSettings: (signal?: AbortSignal) => Promise<Result<PhotoUpdateSettings>>;
}

export interface GraphOptions {
  readonly connection: TenantConnection;
  readonly getToken: GetToken;
  readonly log?: RequestLog | undefined;
  readonly sleep?: Sleep | undefined;
  /** Shared by clients of one app: the service counts the app's requests, whatever their tokens. */
  readonly limit?: Limit | undefined;
  /** For one question with its repeats, from when it is its turn; left out: as long as the tries take. */
  readonly patienceMs?: number | undefined;
}

/** Lets four requests through at a time, for clients that share it. */
export function createGraphLimit(): Limit {
  return createLimiter(REQUESTS_AT_ONCE);
}

const personAnswer = z.object({ id: z.string(), userPrincipalName: z.string(), displayName: z.string().nullish() });
const metadataAnswer = z.object({
  width: z.number(),
  height: z.number(),
  '@odata.mediaEtag': z.string().nullish(),
});
const sizesAnswer = z.object({ value: z.array(z.object({ width: z.number() })) });
const mySiteAnswer = z.object({ mySite: z.string().nullish() });
const siteAnswer = z.object({ webUrl: z.string().nullish() });
const settingsAnswer = z.object({
  source: z.string().nullish(),
  allowedRoles: z.array(z.string()).nullish(),
});

const PERSON_FIELDS = '$select=id,displayName,userPrincipalName';

export function createGraph(options: GraphOptions): Graph {
  const { connection, getToken, log, patienceMs, sleep, limit = createGraphLimit() } = options;
  const ask = createAsk({
    fetch: connection.fetch,
    origin: new URL(connection.graphUrl).origin,
    getToken,
    ...(log === undefined ? {} : { log }),
    ...(sleep === undefined ? {} : { sleep }),
    patienceMs,
  });
  const send = (request: GraphRequest) => limit(() => graphRequest(ask, connection.graphUrl, request));
  const read = async <T>(path: string, shape: z.ZodType<T>, signal?: AbortSignal, version?: 'beta') =>
    parse(await send({ path, signal, ...(version === undefined ? {} : { version }) }), shape);

  const siteOf = async (person: PersonKey, signal?: AbortSignal) =>
    map(await read(`${pathOf(person)}?$select=mySite`, mySiteAnswer, signal), ({ mySite }) => mySite || null);

  return {
    me: async (signal) => toPerson(await read(`/me?${PERSON_FIELDS}`, personAnswer, signal)),
    person: async (idOrUpn, signal) =>
      toPerson(await read(`/users/${encodeURIComponent(idOrUpn)}?${PERSON_FIELDS}`, personAnswer, signal)),
    photo: async (person, options = {}) => {
      const { version = 'v1.0', signal } = options;
      return toPhoto(await send({ path: photoPath(person, options), version, signal }));
    },
    photoAddress: (person, options = {}) =>
      `GET ${connection.graphUrl}/${options.version ?? 'v1.0'}${photoPath(person, options)}`,
    photoMetadata: async (person, signal) =>
      toMetadata(await read(`${pathOf(person)}/photo`, metadataAnswer, signal)),
    photoSizes: async (person, signal) =>
      map(await read(`${pathOf(person)}/photos`, sizesAnswer, signal), ({ value }) =>
        value.map((one) => one.width),
      ),
    putPhoto: async (person, jpeg, signal) =>
      map(
        await send({ method: 'PUT', path: `${pathOf(person)}/photo/$value`, jpeg, signal }),
        (answer) => answer.facts,
      ),
    deletePhoto: async (person, signal) =>
      map(
        await send({ method: 'DELETE', path: `${pathOf(person)}/photo/$value`, signal }),
        (answer) => answer.facts,
      ),
    details: async (person, signal) => {
      const answer = await send({ path: `${pathOf(person)}?$select=${DETAIL_FIELDS}`, signal });
      const details = parse(answer, detailsAnswer);
      return answer.ok ? map(details, (said) => toDetails(said, answer.value.facts)) : answer;
    },
    detailsAddress: (person) => `GET ${connection.graphUrl}/v1.0${pathOf(person)}`,
    mySite: (signal) => siteOf('me', signal),
    siteOf,
    rootSite: async (signal) =>
      map(await read('/sites/root?$select=webUrl', siteAnswer, signal), (site) => site.webUrl || null),
    photoUpdateSettings: async (signal) =>
      map(await read('/admin/people/photoUpdateSettings', settingsAnswer, signal, 'beta'), (settings) => ({
        source: settings.source || null,
        allowedRoles: settings.allowedRoles ?? [],
      })),
  };
}

function pathOf(person: PersonKey): string {
  return person === 'me' ? '/me' : `/users/${encodeURIComponent(person)}`;
}

function photoPath(person: PersonKey, { size }: PhotoOptions): string {
  return `${pathOf(person)}/${size === undefined ? 'photo' : `photos/${size}x${size}`}/$value`;
}

function map<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? succeed(change(result.value)) : result;
}

function parse<T>(answer: Result<Answer>, shape: z.ZodType<T>): Result<T> {
  if (!answer.ok) return answer;
  const { status, requestId } = answer.value.facts;
  const parsed = shape.safeParse(readJson(answer.value.body));
  if (parsed.success) return succeed(parsed.data);
  return fail({ kind: 'unexpected-answer', status, ...(requestId === undefined ? {} : { requestId }) });
}

function toPerson(answer: Result<z.infer<typeof personAnswer>>): Result<Person> {
  return map(answer, ({ id, userPrincipalName, displayName }) => ({
    id,
    upn: userPrincipalName,
    displayName: displayName ?? userPrincipalName,
  }));
}

/** "No photo" may be a 200 that describes a 1 x 1 stand-in (domain facts 1.5). */
function toMetadata(answer: Result<z.infer<typeof metadataAnswer>>): Result<PhotoMetadata> {
  if (!answer.ok) return answer;
  const { width, height } = answer.value;
  if (width <= 1 && height <= 1) return fail({ kind: 'no-photo', status: 200 });
  return succeed({ width, height, etag: answer.value['@odata.mediaEtag'] || null });
}

function toPhoto(answer: Result<Answer>): Result<ServedPhoto> {
  if (!answer.ok) return answer;
  const { body, facts, headers } = answer.value;
  const isStandIn = body.length === 0 || body.subarray(0, 4).toString('latin1') === 'GIF8';
  if (isStandIn) return fail({ kind: 'no-photo', status: facts.status, at: facts.at });
  return succeed({ bytes: body, etag: headers.get('etag'), facts });
}
