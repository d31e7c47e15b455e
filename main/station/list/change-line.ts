import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { LineStates } from './line-states.ts';
import type { LineBoard, LineState, WrittenStatus } from './list-reader.ts';
import type { ServiceClock } from './service-clock.ts';

/** What claims and progress are written with. */
export interface LineTools {
  readonly board: LineBoard;
  readonly states: LineStates;
  readonly clock: ServiceClock;
  /** This station, as it writes itself into lines. */
  readonly station: string;
}

/** How often a line that others change at the same time is read anew. */
const MOST_TRIES = 5;

/** What to do about a line as it stands; `reread`: only if it still says so when read now. */
export type LineDecision<T> =
  | { readonly write: WrittenStatus; readonly reread: boolean }
  | { readonly end: T; readonly reread: boolean };

/**
 * Decide about a line, and write it only as it was when that was decided (`If-Match`). A line that somebody else
 * changed meanwhile is read and decided about anew; so is one whose write may have arrived though its answer did not.
 */
export async function changeLine<T>(
  tools: LineTools,
  at: number,
  decide: (state: LineState) => LineDecision<T>,
  signal?: AbortSignal,
): Promise<Result<'written' | T, Failure>> {
  const known = tools.states.get(at);
  const decision = known === undefined ? null : decide(known);
  if (known !== undefined && decision !== null && !decision.reread) {
    const done = await act(tools, at, { state: known, decision }, signal);
    if (done !== 'changed') return done;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const read = await readLine(tools, at, signal);
    if (!read.ok) return read;
    const done = await act(tools, at, { state: read.value, decision: decide(read.value) }, signal);
    if (done !== 'changed') return done;
  }
  return fail({ kind: 'service-unavailable' });
}

/** `changed`: the line is not what the decision was about, or nobody knows. */
async function act<T>(
  tools: LineTools,
  at: number,
  { decision, state }: { readonly decision: LineDecision<T>; readonly state: LineState },
  signal: AbortSignal | undefined,
): Promise<Result<'written' | T, Failure> | 'changed'> {
  if ('end' in decision) return succeed(decision.end);
  const { etag } = state;
  if (etag === null) return 'changed';
  const written = await writeLine(tools, at, { etag, status: decision.write }, signal);
  if (written.ok) return succeed('written');
  return mayHaveChanged(written.failure) ? 'changed' : written;
}

async function readLine(
  { board, clock, states }: LineTools,
  at: number,
  signal: AbortSignal | undefined,
): Promise<Result<LineState, Failure>> {
  const read = await board.read(at, signal);
  if (!read.ok) {
    if (isGone(read.failure)) states.remove(at);
    return read;
  }
  clock.learn(read.value.at);
  states.set(at, read.value.state);
  return succeed(read.value.state);
}

async function writeLine(
  { board, clock, states, station }: LineTools,
  at: number,
  { etag, status }: { readonly etag: string; readonly status: WrittenStatus },
  signal: AbortSignal | undefined,
): Promise<Result<void, Failure>> {
  const change = { etag, status, at: new Date(clock.now()).toISOString() };
  // Until the answer is there nobody knows what the line says, and it may never come.
  states.remove(at);
  const written = await board.write(at, change, signal);
  if (!written.ok) return written;
  clock.learn(written.value.at);
  states.set(at, {
    status,
    station: status === 'missing' ? null : station,
    etag: written.value.etag,
    modifiedMs: Date.parse(written.value.at),
  });
  return succeed(undefined);
}

/** 412, an answer that was lost on its way, or too many requests: reading waits as long as the service asks. */
const READ_ANEW: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'timed-out',
  'service-unavailable',
  'throttled',
]);

function mayHaveChanged(failure: Failure): boolean {
  return READ_ANEW.has(failure.kind) || ('status' in failure && failure.status === 412);
}

/** The line, not the whole list. */
export function isGone(failure: Failure): boolean {
  return (
    failure.kind !== 'list-not-found' && 'status' in failure && (failure.status === 404 || failure.status === 410)
  );
}

/** Reading is allowed, writing is not: nothing that time mends. */
export function isForbidden(failure: Failure): boolean {
  return failure.kind === 'consent-needed' || ('status' in failure && failure.status === 403);
}
