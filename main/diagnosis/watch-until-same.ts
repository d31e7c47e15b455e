import type { Failure } from '../../contract/failure.ts';
import type { PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Result } from '../../contract/result.ts';
import type { WatchEnd, WatchState } from '../../contract/watch.ts';
import type { Sleep } from '../http/sleep.ts';
import { waitUntil } from '../http/wait-until.ts';
import { isSameWhereAsked, notCountedOf } from './where-asked.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** Ever more rarely: what has not come soon is a matter of hours. The last one is repeated. */
const PAUSES_MS: readonly number[] = [
  30 * SECOND_MS,
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
];

/** Up to this share more, so that many watches don't ask at once. */
const JITTER = 0.1;
const LIMIT_MS = 12 * 60 * MINUTE_MS;

/** What may have gone by the next time; every other failure needs somebody to do something. */
const PASSING: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'timed-out',
  'throttled',
  'service-unavailable',
  'unexpected-answer',
  'mailbox-unavailable',
]);

export interface WatchOptions {
  /** Whose photo: user principal name, or null for oneself. */
  readonly upn: string | null;
  /** Ask every place but `userphoto.aspx`; `keep` says whether the answer is worth a receipt in the store. */
  readonly ask: (request: {
    readonly signal: AbortSignal;
    readonly keep: (receipt: Receipt) => boolean;
  }) => Promise<Result<Receipt>>;
  readonly onChanged: (state: WatchState) => void;
  readonly signal: AbortSignal;
  /** Asked for this long at most; 12 hours when left out. */
  readonly limitMs?: number | undefined;
  readonly sleep?: Sleep | undefined;
  readonly nowMs?: (() => number) | undefined;
  readonly random?: (() => number) | undefined;
}

/**
 * Ask at once and then ever more rarely, until the photo is the same in every place that can be asked. Resolves with
 * the last state, whatever the end; never rejects for a failure of the service. Receipts are kept where a verdict
 * changed, and the last one where the watch ends by itself.
 */
export async function watchUntilSame(options: WatchOptions): Promise<WatchState> {
  const { ask, nowMs = Date.now, onChanged, random = Math.random, signal, sleep, upn } = options;
  const giveUpAt = nowMs() + (options.limitMs ?? LIMIT_MS);
  let state: WatchState = {
    upn,
    phase: 'asking',
    asked: 0,
    nextAt: null,
    end: null,
    receipt: null,
    notCounted: [],
    failure: null,
  };
  const become = (changes: Partial<WatchState>): WatchState => {
    state = { ...state, ...changes };
    onChanged(state);
    return state;
  };

  while (!signal.aborted) {
    become({ phase: 'asking', nextAt: null });
    const pauseMs = pauseAfter(state.asked) * (1 + JITTER * random());
    const before = state.receipt;
    const isLast = nowMs() + pauseMs > giveUpAt;
    const answer = await ask({ signal, keep: (receipt) => isLast || isWorthKeeping(receipt, before) });
    if (signal.aborted) break;
    const learnt = learn(state, answer);
    const end = endOf(answer) ?? (isLast ? 'gave-up' : null);
    if (end !== null) return become({ ...learnt, phase: 'ended', end });

    const untilMs = nowMs() + Math.max(pauseMs, askedPauseMs(answer));
    if (untilMs > giveUpAt) return become({ ...learnt, phase: 'ended', end: 'gave-up' });
    become({ ...learnt, phase: 'waiting', nextAt: new Date(untilMs).toISOString() });
    await waitUntil(untilMs, { sleep, nowMs, signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
  return become({ phase: 'ended', nextAt: null, end: 'stopped' });
}

function learn({ asked, notCounted, receipt }: WatchState, answer: Result<Receipt>) {
  if (!answer.ok) return { asked: asked + 1, receipt, notCounted, failure: answer.failure };
  const { value } = answer;
  return { asked: asked + 1, receipt: value, notCounted: notCountedOf(value.places), failure: failureIn(value) };
}

function endOf(answer: Result<Receipt>): WatchEnd | null {
  if (!answer.ok) return PASSING.has(answer.failure.kind) ? null : 'failed';
  if (isSameWhereAsked(answer.value.places)) return 'same';
  return failureIn(answer.value) === null ? null : 'failed';
}

/** An answer that no later one can better: nothing to be the same as, or nobody who may be asked. */
function failureIn({ places }: Receipt): Failure | null {
  const graph = places.find(({ place }) => place === 'graph')?.verdict;
  if (graph === 'none') return { kind: 'no-photo' };
  return graph === 'refused' ? { kind: 'access-denied' } : null;
}

function isWorthKeeping(receipt: Receipt, before: Receipt | null): boolean {
  const known = before?.places ?? receipt.history.at(-2)?.places ?? [];
  return isSameWhereAsked(receipt.places) || verdictsOf(receipt.places) !== verdictsOf(known);
}

function verdictsOf(places: readonly PlaceReading[]): string {
  return places
    .map(({ place, verdict }) => `${place} ${verdict}`)
    .sort()
    .join();
}

function pauseAfter(asked: number): number {
  return PAUSES_MS[Math.min(asked, PAUSES_MS.length - 1)] ?? LIMIT_MS;
}

/** What a service asked for, in vain so far, counts where it is longer. */
function askedPauseMs(answer: Result<Receipt>): number {
  if (answer.ok || !('retryAfterSeconds' in answer.failure)) return 0;
  return (answer.failure.retryAfterSeconds ?? 0) * SECOND_MS;
}
