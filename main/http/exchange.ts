import type { ServiceFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Fetch } from './fetch.ts';
import { networkFailure } from './network-failure.ts';
import { newClientRequestId, type RequestIds, requestIdsOf } from './request-ids.ts';

const TIMEOUT_MS = 30_000;

/** Larger than any photo Microsoft 365 keeps (domain facts 1.2). */
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

export interface OutgoingRequest {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Of one try, body included. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What a report keeps of an exchange. */
export interface AnswerFacts extends RequestIds {
  readonly status: number;
  /** By the service's clock where it tells one: ISO 8601 UTC. */
  readonly at: string;
  /** Method and address, without the query. */
  readonly from: string;
}

export interface Answer {
  readonly facts: AnswerFacts;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** One HTTP exchange, body read, whatever the status. Fails only where no whole answer came. */
export async function exchange(fetch: Fetch, request: OutgoingRequest): Promise<Result<Answer, ServiceFailure>> {
  const sentId = request.headers?.['client-request-id'] ?? newClientRequestId();
  const received = await receive(fetch, request, sentId);
  if (!received.ok) return fail({ ...received.failure, clientRequestId: sentId });
  const { response, body } = received.value;
  if (body === null) return fail({ kind: 'unexpected-answer', status: response.status, clientRequestId: sentId });
  const facts: AnswerFacts = {
    status: response.status,
    at: serviceTime(response.headers),
    from: addressOf(request),
    ...requestIdsOf(response.headers, sentId),
  };
  return succeed({ facts, headers: response.headers, body });
}

interface Received {
  readonly response: Response;
  /** Null where it is larger than any answer that is expected. */
  readonly body: Buffer | null;
}

async function receive(
  fetch: Fetch,
  request: OutgoingRequest,
  sentId: string,
): Promise<Result<Received, ServiceFailure>> {
  const timeout = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
  const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
  const body = request.body === undefined ? {} : { body: new Uint8Array(request.body) };
  const headers = { ...request.headers, 'client-request-id': sentId };
  try {
    // A token must not follow a redirect, and none of our addresses is answered by one.
    const init = { method: request.method, headers, redirect: 'manual', signal, ...body } as const;
    const response = await fetch(request.url, init);
    return succeed({ response, body: await readBody(response) });
  } catch (error) {
    return fail(networkFailure(error, request.signal, timeout));
  }
}

/** `GET https://host/path`: what was asked, fit for a receipt. */
function addressOf(request: Pick<OutgoingRequest, 'method' | 'url'>): string {
  const { origin, pathname } = new URL(request.url);
  return `${request.method} ${origin}${pathname}`;
}

/** Null where it is larger than any answer that is expected; the rest is not read. */
async function readBody(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  // Memory of its own, never a slice of Node's shared pool: a photo goes on to other processes, and a message takes
  // along the whole memory that a view is part of.
  const body = Buffer.alloc(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

function serviceTime(headers: Headers): string {
  const dateMs = Date.parse(headers.get('date') ?? '');
  return new Date(Number.isNaN(dateMs) ? Date.now() : dateMs).toISOString();
}
