import type { Failure } from '../../contract/failure.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { TokenOptions } from '../identity/identity.ts';
import type { Log, LogFacts } from '../log/log.ts';
import { LONGEST_PAUSE_SECONDS, pauseSeconds } from './backoff.ts';
import { claimsFromChallenge } from './claims-challenge.ts';
import { classifyAnswer } from './classify-answer.ts';
import { type Answer, exchange, type OutgoingRequest } from './exchange.ts';
import type { Fetch } from './fetch.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';
import { inTime } from './unless-stopped.ts';

const MOST_RETRIES = 3;
const MOST_RETRIES_OFFLINE = 1;

export type GetToken = (options?: TokenOptions) => Promise<Result<string>>;

/** Where exchanges are noted: ids and kinds only. */
export type RequestLog = Pick<Log, 'debug'>;

export interface AskOptions {
  readonly fetch: Fetch;
  /** The only origin that ever sees the token; HTTPS. */
  readonly origin: string;
  readonly getToken: GetToken;
  readonly headers?: Readonly<Record<string, string>>;
  readonly log?: RequestLog;
  readonly sleep?: Sleep;
  readonly random?: () => number;
  /** For one question with its token, its pauses and its repeats; left out: as long as the tries take. */
  readonly patienceMs?: number | undefined;
}

/** Ask a service as the signed-in person. Answers outside 200-299 are failures. */
export type Ask = (request: OutgoingRequest) => Promise<Result<Answer>>;

/**
 * Reads are tried again after throttling, outages and cut connections, as long as the service doesn't ask for more
 * than a minute. Writes are sent once: whether one may be repeated is for the caller to find out first.
 */
export function createAsk(options: AskOptions): Ask {
  const { patienceMs, sleep = realSleep, random = Math.random } = options;

  const send = (request: OutgoingRequest, token: string) =>
    exchange(options.fetch, {
      ...request,
      headers: { ...options.headers, ...request.headers, authorization: `Bearer ${token}` },
    });

  /** A refused token is renewed once, with the claims the service asks for if it does (CAE). */
  async function sendAuthorised(request: OutgoingRequest): Promise<Result<Answer>> {
    const token = await options.getToken();
    if (!token.ok) return token;
    const first = await send(request, token.value);
    if (!first.ok || first.value.facts.status !== 401) return first;
    const claims = claimsFromChallenge(first.value.headers.get('www-authenticate'));
    const renewed = await options.getToken(claims === undefined ? { forceRefresh: true } : { claims });
    return renewed.ok ? send(request, renewed.value) : renewed;
  }

  async function askOnce(request: OutgoingRequest): Promise<Result<Answer>> {
    const sent = await sendAuthorised(request);
    const isGood = sent.ok && sent.value.facts.status >= 200 && sent.value.facts.status < 300;
    const outcome = sent.ok && !isGood ? fail(classifyAnswer(sent.value, Date.now())) : sent;
    options.log?.debug('service-answered', logFacts(request, outcome));
    return outcome;
  }

  /** True once it is time to try again; false where the outcome stands. An abort shows at the next try. */
  async function waitToRetry(
    request: OutgoingRequest,
    failure: Failure,
    attempt: number,
    leftMs: number,
  ): Promise<boolean> {
    if (request.method !== 'GET' || !mayRetry(failure, attempt)) return false;
    const seconds = pauseSeconds(attempt, askedPause(failure), random);
    // What the service said is worth more than that time ran out while waiting.
    if (seconds > LONGEST_PAUSE_SECONDS || seconds * 1000 >= leftMs) return false;
    await pause(sleep, seconds, request.signal);
    return true;
  }

  async function askUntilDone(request: OutgoingRequest): Promise<Result<Answer>> {
    const endMs = performance.now() + (patienceMs ?? Number.POSITIVE_INFINITY);
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await askOnce(request);
      if (outcome.ok || !(await waitToRetry(request, outcome.failure, attempt, endMs - performance.now()))) {
        return outcome;
      }
    }
  }

  return async (request) => {
    const { origin, protocol } = new URL(request.url);
    if (origin !== options.origin || protocol !== 'https:') {
      throw new Error(`expected an address of ${options.origin} over HTTPS, got one of ${origin}`);
    }
    if (patienceMs === undefined) return askUntilDone(request);
    return inTime(patienceMs, request.signal, (signal) => askUntilDone({ ...request, signal }));
  };
}

/** Seconds the service asked for, if it did. */
export function askedPause(failure: Failure): number | undefined {
  return 'retryAfterSeconds' in failure ? failure.retryAfterSeconds : undefined;
}

/** Wait; false where the signal ended the wait. */
export async function pause(sleep: Sleep, seconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await sleep(seconds * 1000, signal);
    return signal?.aborted !== true;
  } catch (error) {
    if (signal?.aborted === true) return false;
    throw error;
  }
}

function mayRetry(failure: Failure, attempt: number): boolean {
  if (failure.kind === 'throttled' || failure.kind === 'service-unavailable') return attempt < MOST_RETRIES;
  return failure.kind === 'offline' && attempt < MOST_RETRIES_OFFLINE;
}

function logFacts({ method }: OutgoingRequest, outcome: Result<Answer>): LogFacts {
  // Addresses hold names of people, so only the method is kept of the request.
  if (outcome.ok) return { method, status: outcome.value.facts.status, requestId: outcome.value.facts.requestId };
  const { failure } = outcome;
  return { method, failure: failure.kind, requestId: 'requestId' in failure ? failure.requestId : undefined };
}
