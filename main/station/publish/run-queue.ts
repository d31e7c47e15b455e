import type { Failure } from '../../../contract/failure.ts';
import type { QueuedPhoto, QueueState } from '../../../contract/station/operator-panel.ts';
import { askedPause } from '../../http/authorised-ask.ts';
import type { QueueItem } from '../queue/photo-queue.ts';
import { beforeOf } from './judge-before.ts';
import type { RunBy } from './pace.ts';
import { dropItem, findItem, forget, isReplaced, keepWaiting, publishQueued } from './publish-queued.ts';
import { aboutItem, noteEvent, type QueueBench, requestIdOf, settle } from './publisher-bench.ts';
import { consequenceOf } from './sort-failure.ts';
import type { PublishOrder } from './station-publisher.ts';

/** So many lines about photos that were too old stay for the operator to read. */
const MOST_EXPIRED = 50;

/** Publish what is due, oldest first. Who waits for a photo that the run did not come to is told why. */
export async function runQueue(bench: QueueBench, by: RunBy): Promise<void> {
  const { pace, queue, sessions, signal } = bench;
  if (signal.aborted) return;
  await expireOld(bench);
  const seconds = pace.heldSeconds();
  const stopped: Failure | null =
    seconds > 0 ? { kind: 'throttled', retryAfterSeconds: seconds } : await publishDue(bench, by);
  if (stopped !== null) {
    const waited = queue.list().filter(({ id }) => sessions.isWaiting(id));
    for (const { id, isSent } of waited) await keepWaiting(bench, id, stopped, isSent);
  }
  if (!signal.aborted) pace.noteRun(queue.list(), stopped);
}

/** The failure that stopped the run, or the last doubt about the service. */
async function publishDue(bench: QueueBench, by: RunBy): Promise<Failure | null> {
  let doubt: Failure | null = null;
  for (const { id } of bench.queue.list()) {
    if (bench.signal.aborted) return { kind: 'stopped' };
    const failure = await takeItem(bench, id, by);
    if (failure === 'passed') continue;
    if (failure !== null && stopsRun(failure, doubt)) return failure;
    doubt = failure !== null && consequenceOf(failure).holdsUp === 'perhaps' ? failure : null;
  }
  return doubt;
}

async function takeItem(bench: QueueBench, id: string, by: RunBy): Promise<Failure | null | 'passed'> {
  const item = findItem(bench, id);
  if (item === undefined) return 'passed';
  if (bench.published.has(id)) {
    await bench.queue.remove(id);
    return 'passed';
  }
  // One that may have arrived is read back first, so that the later one is known to go over it.
  const isSettled = !item.isSent || !bench.pace.isDue(item, 'operator');
  if (isReplaced(bench, item) && isSettled) {
    await dropItem(bench, item, 'replaced');
    return 'passed';
  }
  return bench.pace.isDue(item, by) ? publishQueued(bench, item) : 'passed';
}

function stopsRun(failure: Failure, doubt: Failure | null): boolean {
  const { holdsUp } = consequenceOf(failure);
  if (holdsUp === 'perhaps') return doubt !== null || askedPause(failure) !== undefined;
  return holdsUp === 'everybody';
}

/** Delete what is older than policy allows, and tell the operator and the list. */
export async function expireOld(bench: QueueBench): Promise<void> {
  for (const item of await bench.queue.expire(bench.options.now())) {
    forget(bench, item.id);
    await noteEvent(bench, 'photo-expired', aboutItem(item));
    settle(bench, item.key, 'missing');
    bench.expired = [...bench.expired, item].slice(-MOST_EXPIRED);
    bench.onChanged();
  }
}

/** On the disk when it answers; null where it can't be kept. */
export async function addToQueue(
  { onChanged, options, queue }: QueueBench,
  order: PublishOrder,
): Promise<QueueItem | null> {
  const { entry, noticeVersion, override, photo, session } = order;
  const { displayName, employeeId, id, key, upn } = entry;
  const added = await queue.add(
    {
      key,
      personId: id,
      upn,
      employeeId,
      displayName,
      session: session ?? null,
      takenAt: options.now().toISOString(),
      before: beforeOf(order),
      noticeVersion,
      override,
    },
    photo,
  );
  if (!added.ok) options.log.error('photo-not-queued', { failure: added.failure.kind });
  onChanged();
  return added.ok ? added.value : null;
}

/** As the operator's panel shows it: what was too old first, then in the order of publishing. */
export function describeQueue({ current, expired, options, published, queue }: QueueBench): readonly QueuedPhoto[] {
  const waiting = queue.list().filter(({ id }) => !published.has(id));
  const stateOf = (item: QueueItem): QueueState => (item.id === current ? 'publishing' : item.state);
  const lineOf = (item: QueueItem, state: QueueState, position: number): QueuedPhoto => ({
    id: item.id,
    position,
    personName: options.showsNames ? item.displayName : null,
    takenAt: item.takenAt,
    state,
    failure: item.failure,
    requestId: requestIdOf(item.failure) ?? null,
  });
  return [
    ...expired.map((item) => lineOf(item, 'expired', 0)),
    ...waiting.map((item, index) => lineOf(item, stateOf(item), index + 1)),
  ];
}
