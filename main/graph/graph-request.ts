import { Client, type Context, ResponseType } from '@microsoft/microsoft-graph-client';
import { fail, type Result } from '../../contract/result.ts';
import type { Ask } from '../http/authorised-ask.ts';
import type { Answer, OutgoingRequest } from '../http/exchange.ts';

const UPLOAD_TIMEOUT_MS = 60_000;

export interface GraphRequest {
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  /** Without version; ids already percent-encoded. */
  readonly path: string;
  readonly version?: 'v1.0' | 'beta';
  readonly jpeg?: Buffer;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Send one request through Microsoft's Graph library, which builds the address and the headers.
 *
 * Its whole middleware chain is `ask`: the library's own handlers append a second bearer when they run twice, sleep
 * through an abort, drop the cause of a network failure and lose the headers of a refused binary answer. For the same
 * reason the outcome does not come back through its response parser.
 */
export async function graphRequest(ask: Ask, graphUrl: string, request: GraphRequest): Promise<Result<Answer>> {
  let outcome: Result<Answer> = fail({ kind: 'unexpected-answer' });
  const middleware = {
    execute: async (context: Context) => {
      outcome = await ask(toOutgoing(context, request));
      context.response = new Response(null, { status: 204 });
    },
  };
  const client = Client.initWithMiddleware({
    baseUrl: `${graphUrl}/`,
    defaultVersion: request.version ?? 'v1.0',
    customHosts: new Set([new URL(graphUrl).hostname]),
    middleware,
  });
  const api = client.api(request.path).responseType(ResponseType.RAW);
  if (request.method === 'DELETE') await api.delete();
  // A Buffer, never a view of one: the library would send the whole memory that a view is part of.
  else if (request.method === 'PUT') await api.header('Content-Type', 'image/jpeg').put(request.jpeg);
  else await api.get();
  return outcome;
}

function toOutgoing({ request: address, options }: Context, request: GraphRequest): OutgoingRequest {
  if (typeof address !== 'string') throw new TypeError('expected the Graph library to name an address as text');
  return {
    method: request.method ?? 'GET',
    url: address,
    headers: Object.fromEntries(new Headers(options?.headers)),
    ...(request.jpeg === undefined ? {} : { body: request.jpeg, timeoutMs: UPLOAD_TIMEOUT_MS }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  };
}
