import type { Failure, PictureFailure, ServiceFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { askedPause, pause } from './authorised-ask.ts';
import { LONGEST_PAUSE_SECONDS, pauseSeconds } from './backoff.ts';
import { classifyAnswer } from './classify-answer.ts';
import type { Fetch } from './fetch.ts';
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
  const { url, limitBytes, signal, silenceMs = SILENCE_MS } = request;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return fail({ kind: 'unexpected-answer' });
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  const ended = signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]);
  try {
    const response = await fetch(url, { method: 'GET', redirect: 'follow', signal: ended });
    if (!response.ok) return fail(await refusalOf(response, url));
    return await readBounded(response, limitBytes, () => timer.refresh());
  } catch (error) {
    return fail(networkFailure(error, signal, silence.signal));
  } finally {
    clearTimeout(timer);
  }
}

async function readBounded(response: Response, limitBytes: number, onBytes: () => void): Promise<Downloaded> {
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

async function refusalOf(response: Response, url: string): Promise<Failure> {
  const { status, headers } = response;
  const body = await readBounded(response, LONGEST_REFUSAL_BYTES, () => undefined);
  const { origin, pathname } = new URL(url);
  const facts = { status, at: new Date().toISOString(), from: `GET ${origin}${pathname}` };
  return classifyAnswer({ facts, headers, body: body.ok ? body.value : Buffer.alloc(0) }, Date.now());
}

function networkFailure(error: unknown, stop: AbortSignal | undefined, silence: AbortSignal): ServiceFailure {
  if (stop?.aborted === true) return { kind: 'stopped' };
  if (silence.aborted) return { kind: 'timed-out' };
  // `fetch` has one class for every network trouble, undici and Electron alike; anything else is a bug of ours.
  if (error instanceof Error) return { kind: 'offline' };
  throw error;
}
