import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import { beforeOf, knownBy } from './judge-before.ts';
import { createMemoryOldPhotos } from './memory-old-photos.ts';
import { publishItem } from './publish-item.ts';
import { type AboutPhoto, noteEvent, type PublisherBench, requestIdOf } from './publisher-bench.ts';
import { mayHaveArrived } from './sort-failure.ts';
import type { PublishOrder } from './station-publisher.ts';

/** Publish from memory, where a photo can't be kept: what fails for sure is lost, and is said to be. */
export async function publishUnkept(
  bench: PublisherBench,
  order: PublishOrder,
  stop?: AbortSignal,
): Promise<SessionOutcome> {
  const { options, shelf } = bench;
  const signal = stop === undefined ? bench.signal : AbortSignal.any([bench.signal, stop]);
  const person = await findPerson(bench, order, signal);
  if (!person.ok) return lose(bench, aboutOrder(order, null), person.failure);
  const about = aboutOrder(order, person.value);
  const store = createMemoryOldPhotos(options.now);
  const published = await publishItem(options.tools, {
    person: person.value,
    pictures: order.photo,
    before: beforeOf(order),
    isForced: false,
    store,
    signal,
    onProgress: ({ state, step }) => state === 'running' && order.onStep(step),
    onSending: async () => succeed(undefined),
  });
  if (!published.ok) return lose(bench, about, published.failure);
  const { etag, requestId } = published.value;
  await noteEvent(bench, 'photo-published', about, { requestId });
  options.list.learnPhoto(order.entry.key, knownBy(etag));
  shelf.put({ id: randomUUID(), personId: person.value, ...about, store });
  return { kind: 'published' };
}

async function findPerson(
  { options }: PublisherBench,
  { entry: { employeeId, id, upn } }: PublishOrder,
  signal: AbortSignal,
): Promise<Result<string>> {
  if (id !== null) return succeed(id);
  const found = await options.findAccount({ employeeId, upn }, signal);
  if (!found.ok) return found;
  return found.value === null ? fail({ kind: 'no-account-yet' }) : succeed(found.value.id);
}

async function lose(bench: PublisherBench, about: AboutPhoto, failure: Failure): Promise<SessionOutcome> {
  const requestId = requestIdOf(failure);
  await noteEvent(bench, 'photo-dropped', about, { reason: failure.kind, requestId });
  if (mayHaveArrived(failure)) return { kind: 'failed', failure };
  const ids = requestId === undefined ? {} : { requestId };
  return { kind: 'failed', failure: { kind: 'photo-lost', reason: failure.kind, ...ids } };
}

function aboutOrder({ entry, photo, session }: PublishOrder, id: string | null): AboutPhoto {
  const person = { key: entry.key, id, name: entry.displayName };
  return { session: session ?? null, sha256: photo.photo.sha256, person };
}
