import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { QueueItem } from '../queue/photo-queue.ts';
import { dropItem, findItem, publishQueued } from './publish-queued.ts';
import { aboutItem, noteEvent, type QueueBench, settle } from './publisher-bench.ts';

/** Do what the operator decided about one photo that waits. */
export async function decide(
  bench: QueueBench | null,
  id: string,
  work: (bench: QueueBench, item: QueueItem) => Promise<Result<void>>,
): Promise<Result<void>> {
  const item = bench === null ? undefined : findItem(bench, id);
  return bench === null || item === undefined ? fail(unknown(id)) : work(bench, item);
}

/** Publish it, over whatever is there now where that was the question; any other is sent as the queue would send it. */
export async function overrule(bench: QueueBench, item: QueueItem): Promise<Result<void>> {
  const retryAfterSeconds = bench.pace.heldSeconds();
  if (retryAfterSeconds > 0) return fail({ kind: 'throttled', retryAfterSeconds });
  const { state } = item;
  const isConflict = state === 'conflict' || state === 'unknown-before';
  if (isConflict) await noteEvent(bench, 'conflict-overruled', aboutItem(item), { reason: state });
  const failure = await publishQueued(bench, item, isConflict);
  bench.pace.noteRun(bench.queue.list(), failure);
  return failure === null ? succeed(undefined) : fail(failure);
}

/** Throw a photo away; the line of one that was too old goes once it was read. */
export async function drop(bench: QueueBench | null, id: string): Promise<Result<void>> {
  if (bench?.expired.some((item) => item.id === id) !== true) return decide(bench, id, dropForGood);
  bench.expired = bench.expired.filter((item) => item.id !== id);
  bench.onChanged();
  return succeed(undefined);
}

async function dropForGood(bench: QueueBench, item: QueueItem): Promise<Result<void>> {
  const dropped = await dropItem(bench, item, 'operator');
  if (dropped.ok) settle(bench, item.key, 'missing');
  return dropped;
}

function unknown(id: string): Failure {
  return { kind: 'bad-argument', name: 'id', value: id };
}
