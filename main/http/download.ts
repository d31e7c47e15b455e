import type { Failure, PictureFailure, ServiceFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { askedPause, pause } from './authorised-ask.ts';
import { LONGEST_PAUSE_SECONDS, pauseSeconds } from './backoff.ts';
import { classifyAnswer } from './classify-answer.ts';
import type { Fetch } from './fetch.ts';
import { networkFailure } from './network-failure.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';

/** Without a byte for so long, the service is not going to send any more. */
const SILENCE_MS = 30_000;
const MOST_RETRIES = 2;
const LONGEST_REFUSAL_BYTES = 10_000;

export interface DownloadRequest {
  /** Pre-authenticated, HTTPS. It is a secret: whoever has it has the file. */
  readonly url: string;
  readonly limitBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly sleep?: Sleep | undefined;
  readonly silenceMs?: number;
}

type Downloaded = Result<Buffer, Failure>;

/**
 * Fetch a file from a pre-authenticated address: no token goes along, so that redirects may be followed. It stops at
 * the limit while the bytes arrive (`too-many-bytes`), whatever size was promised. Throttling and outages are
 * waited for as with other reads; a part of a file is never given.
 */
export async function download(fetch: Fetch, request: DownloadRequest): Promise<Downloaded> {
  const { sleep = realSleep, signal } = request;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await downloadOnce(fetch, request);
    if (outcome.ok || attempt === MOST_RETRIES || !isPassing(outcome.failure)) return outcome;
    const seconds = pauseSeconds(attempt, askedPause(outcome.failure), Math.random);
    if (seconds > LONGEST_PAUSE_SECONDS) return outcome;
    if (!(await pause(sleep, seconds, signal))) return fail({ kind: 'stopped' });
  }
}

function isPassing({ kind }: Failure): boolean {
  return kind === 'throttled' || kind === 'service-unavailable';
}

async function downloadOnce(fetch: Fetch, request: DownloadRequest): Promise<Downloaded> {
  const { url } = request;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return fail({ kind: 'unexpected-answer' });
  const received = await receive(fetch, request);
  if (!received.ok) return received;
  const { response, body } = received.value;
  return response.ok ? body : fail(refusalOf(response, body.ok ? body.value : Buffer.alloc(0), url));
}

interface Received {
  readonly response: Response;
  readonly body: Result<Buffer, PictureFailure>;
}

async function receive(fetch: Fetch, request: DownloadRequest): Promise<Result<Received, ServiceFailure>> {
  const { url, limitBytes, signal, silenceMs = SILENCE_MS } = request;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  const ended = signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]);
  try {
    const response = await fetch(url, { method: 'GET', redirect: 'follow', signal: ended });
    const limit = response.ok ? limitBytes : LONGEST_REFUSAL_BYTES;
    return succeed({ response, body: await readBounded(response, limit, () => timer.refresh()) });
  } catch (error) {
    return fail(networkFailure(error, signal, silence.signal));
  } finally {
    clearTimeout(timer);
  }
}

async function readBounded(response: Response, limitBytes: number, onBytes: () => void): Promise<Received['body']> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    onBytes();
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return fail(tooManyBytes(bytes, limitBytes));
    chunks.push(chunk);
  }
  return succeed(Buffer.concat(chunks, bytes));
}

function tooManyBytes(bytes: number, limitBytes: number): PictureFailure {
  return { kind: 'too-many-bytes', bytes, limitBytes };
}

function refusalOf({ status, headers }: Response, body: Buffer, url: string): Failure {
  const { origin, pathname } = new URL(url);
  const facts = { status, at: new Date().toISOString(), from: `GET ${origin}${pathname}` };
  return classifyAnswer({ facts, headers, body }, Date.now());
}
