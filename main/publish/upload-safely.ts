import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { askedPause, pause } from '../http/authorised-ask.ts';
import { LONGEST_PAUSE_SECONDS, pauseSeconds } from '../http/backoff.ts';
import type { AnswerFacts } from '../http/exchange.ts';
import type { Sleep } from '../http/sleep.ts';
import type { Served } from './served-photo.ts';

const MOST_TRIES = 4;

export interface UploadOptions {
  /** Sends the change once. */
  readonly send: (signal?: AbortSignal) => Promise<Result<AnswerFacts>>;
  readonly readBack: (signal?: AbortSignal) => Promise<Result<Served>>;
  readonly isTarget: (served: Served) => boolean;
  readonly isBefore: (served: Served) => boolean;
  readonly sleep: Sleep;
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** How the service took it; without an answer, what reading back told. */
export interface Uploaded {
  readonly at: string;
  readonly facts: AnswerFacts | null;
}

/**
 * Send a change until the service took it, and never an older photo over a newer one: before a repetition what is
 * served is read back. If it is the target, the lost answer was a yes; if it is neither that nor what was there
 * before, somebody else was faster and nothing more is sent.
 *
 * Fails with `state-unknown` where the change may or may not have arrived; every other failure means that it did not.
 */
export async function uploadSafely(options: UploadOptions): Promise<Result<Uploaded>> {
  if (options.signal?.aborted === true) return fail({ kind: 'stopped' });
  let isLost = false;
  for (let attempt = 0; ; attempt += 1) {
    const sent = await options.send(options.signal);
    if (sent.ok) return succeed({ at: sent.value.at, facts: sent.value });
    isLost ||= losesAnswer(sent.failure);
    const settled = await settle(options, sent.failure, attempt, isLost);
    if (settled !== 'repeat') return settled;
  }
}

async function settle(
  options: UploadOptions,
  failure: Failure,
  attempt: number,
  isLost: boolean,
): Promise<Result<Uploaded> | 'repeat'> {
  const outcome = fail(isLost ? unknownAfter(failure) : failure);
  if (!isRepeatable(failure)) return outcome;
  const mayRepeat = attempt + 1 < MOST_TRIES && (await waitFor(failure, attempt, options));
  // What happened is found out even after "Stop": only the repetition is given up.
  const served = await options.readBack();
  if (!served.ok) return isLost ? outcome : served;
  if (isLost && options.isTarget(served.value)) return succeed({ at: served.value.at, facts: null });
  if (!options.isBefore(served.value)) return fail({ kind: 'photo-changed-since' });
  return mayRepeat ? 'repeat' : outcome;
}

/** No answer, or one that something in between gave: the change may have been made. A plain 503 is a refusal. */
function losesAnswer(failure: Failure): boolean {
  if (failure.kind === 'service-unavailable') return failure.status !== 503;
  return failure.kind === 'offline' || failure.kind === 'timed-out' || failure.kind === 'stopped';
}

function isRepeatable(failure: Failure): boolean {
  return losesAnswer(failure) || failure.kind === 'throttled' || failure.kind === 'service-unavailable';
}

function unknownAfter(failure: Failure): Failure {
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  return { kind: 'state-unknown', ...(requestId === undefined ? {} : { requestId }) };
}

/** False where the service asks for a longer pause than anybody waits, or the signal ended the wait. */
async function waitFor(
  failure: Failure,
  attempt: number,
  { random, signal, sleep }: UploadOptions,
): Promise<boolean> {
  if (failure.kind === 'stopped') return false;
  const seconds = pauseSeconds(attempt, askedPause(failure), random);
  return seconds <= LONGEST_PAUSE_SECONDS && pause(sleep, seconds, signal);
}
