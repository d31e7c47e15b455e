import { z } from 'zod';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { createAsk, type GetToken, type RequestLog } from '../http/authorised-ask.ts';
import type { Answer, OutgoingRequest } from '../http/exchange.ts';
import type { Limit } from '../http/limiter.ts';
import type { Sleep } from '../http/sleep.ts';
import type { TokenOptions } from '../identity/identity.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { parseAnswer } from './drive-page.ts';

/** What a client of one part of Graph needs; `limit` is shared by all clients of one app. */
export interface GraphAccess {
  readonly connection: Pick<TenantConnection, 'fetch' | 'graphUrl' | 'graphResource'>;
  readonly getToken: (scopes: readonly string[], options?: TokenOptions) => Promise<Result<string>>;
  readonly limit: Limit;
  readonly log?: RequestLog | undefined;
  readonly sleep?: Sleep | undefined;
  /** For one question with its repeats; left out: as long as the tries take. */
  readonly patienceMs?: number | undefined;
}

interface SentRequest extends Pick<OutgoingRequest, 'headers' | 'body'> {
  readonly method?: 'GET' | 'PATCH';
  /** Below the version, percent-encoded. */
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
}

interface PagedRequest extends Pick<SentRequest, 'path' | 'headers' | 'signal'> {
  /** More are not read. */
  readonly mostValues: number;
}

/** A whole collection, or the beginning of a larger one. */
export interface Collection {
  readonly values: readonly unknown[];
  /** When the service began to answer, by its own clock: ISO 8601 UTC. */
  readonly at: string;
  readonly isCut: boolean;
}

export interface GraphSend {
  readonly send: (request: SentRequest) => Promise<Result<Answer>>;
  readonly readAll: (request: PagedRequest) => Promise<Result<Collection>>;
}

interface Page {
  readonly values: readonly unknown[];
  readonly next: string | null;
  readonly at: string;
}

const pageAnswer = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().max(8000).nullish() });

/** Requests of one part of Graph, with a token for the first of `permissions` that was consented to. */
export function createGraphSend(access: GraphAccess, permissions: readonly string[]): GraphSend {
  const { connection, limit, log, patienceMs, sleep } = access;
  const base = `${connection.graphUrl}/v1.0`;
  const ask = createAsk({
    fetch: connection.fetch,
    origin: new URL(connection.graphUrl).origin,
    getToken: tokenOfFirst(access, permissions),
    patienceMs,
    ...(log === undefined ? {} : { log }),
    ...(sleep === undefined ? {} : { sleep }),
  });
  const sendTo = (url: string, { method = 'GET', headers, body, signal }: Omit<SentRequest, 'path'>) =>
    limit(() =>
      ask({
        method,
        url,
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      }),
    );

  async function readPage(url: string, request: Pick<SentRequest, 'headers' | 'signal'>): Promise<Result<Page>> {
    const answer = await sendTo(url, request);
    const page = parseAnswer(answer, pageAnswer);
    if (!page.ok) return page;
    const next = page.value['@odata.nextLink'] ?? null;
    // The token goes to Graph alone, whatever an answer says.
    if (next !== null && !next.startsWith(`${base}/`)) return fail({ kind: 'unexpected-answer' });
    return succeed({ values: page.value.value, next, at: answer.ok ? answer.value.facts.at : '' });
  }

  async function readAll({ path, mostValues, ...request }: PagedRequest): Promise<Result<Collection>> {
    const values: unknown[] = [];
    let at: string | null = null;
    for (let next: string | null = `${base}${path}`; next !== null && values.length <= mostValues; ) {
      const page: Result<Page> = await readPage(next, request);
      if (!page.ok) return page;
      at ??= page.value.at;
      values.push(...page.value.values);
      next = page.value.next;
    }
    return succeed({ values: values.slice(0, mostValues), at: at ?? '', isCut: values.length > mostValues });
  }

  return { send: ({ path, ...request }) => sendTo(`${base}${path}`, request), readAll };
}

/** Where none was consented to, the failure names the first: the one to ask for. */
function tokenOfFirst({ connection, getToken }: GraphAccess, permissions: readonly string[]): GetToken {
  return async (options) => {
    let first: Result<string> | null = null;
    for (const permission of permissions) {
      const token = await getToken([`${connection.graphResource}/${permission}`], options);
      if (token.ok || token.failure.kind !== 'consent-needed') return token;
      first ??= token;
    }
    return first ?? fail({ kind: 'sign-in-needed' });
  };
}
