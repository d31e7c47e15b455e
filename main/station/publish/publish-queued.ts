import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { QueuedPictures, QueueItem } from '../queue/photo-queue.ts';
import { knownBy } from './judge-before.ts';
import { createMemoryOldPhotos } from './memory-old-photos.ts';
import { type ItemPublished, publishItem, readBack } from './publish-item.ts';
import { aboutItem, noteEvent, type QueueBench, requestIdOf, settle } from './publisher-bench.ts';
import { consequenceOf, mayHaveArrived } from './sort-failure.ts';

type Ended =
  | ({ readonly kind: 'published' } & ItemPublished)
  /** `isSent`: the photo may have arrived all the same. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isSent: boolean }
  /** No longer in the queue. */
  | { readonly kind: 'gone' };

const GONE: Ended = { kind: 'gone' };

/** As it is in the queue by now. */
export function findItem({ queue }: QueueBench, id: string): QueueItem | undefined {
  return queue.list().find((item) => item.id === id);
}

/** Whether a later photo of the same person waits: this one is not wanted any more. */
export function isReplaced({ queue }: QueueBench, { key, number }: QueueItem): boolean {
  return queue.list().some((other) => other.key === key && other.number > number);
}

/** Publish an item and write down how it ended; null: nothing of it is left to do. `isForced`: over whatever is there. */
export async function publishQueued(bench: QueueBench, item: QueueItem, isForced = false): Promise<Failure | null> {
  const ended = await attemptAlone(bench, item, isForced);
  if (ended.kind === 'published') await finish(bench, item.id, ended);
  if (ended.kind === 'failed') await keepWaiting(bench, item.id, ended.failure, ended.isSent);
  bench.onChanged();
  return ended.kind === 'failed' ? ended.failure : null;
}

/** Take an item out of the queue, unpublished. */
export async function dropItem(bench: QueueBench, item: QueueItem, reason: string): Promise<Result<void>> {
  const removed = await bench.queue.remove(item.id);
  if (!removed.ok) return fail({ kind: 'cannot-write', name: 'queue' });
  forget(bench, item.id);
  await noteEvent(bench, 'photo-dropped', aboutItem(item), { reason });
  bench.onChanged();
  return removed;
}

/** Nothing more becomes of this photo: whoever waits for it is told so. */
export function forget({ sessions, stores }: QueueBench, id: string, reason: Failure['kind'] = 'stopped'): void {
  stores.delete(id);
  sessions.tell(id, { kind: 'failed', failure: { kind: 'photo-lost', reason } });
}

/** Write down why an item waits, if that is news, and tell whoever waits for it. */
export async function keepWaiting(bench: QueueBench, id: string, failure: Failure, isSent: boolean): Promise<void> {
  const { options, queue, sessions } = bench;
  const item = findItem(bench, id);
  if (item === undefined) return;
  const { state, waitsFor } = consequenceOf(failure);
  const isNews = item.state !== state || item.failure?.kind !== failure.kind;
  if (isNews || item.isSent !== isSent) {
    const kept = await queue.update(id, { state, failure, isSent });
    if (!kept.ok) options.log.error('queue-not-written', { failure: kept.failure.kind });
  }
  if (isNews) {
    const event = state === 'refused' ? 'photo-refused' : 'photo-queued';
    const why = { reason: failure.kind, requestId: requestIdOf(failure) };
    await noteEvent(bench, event, aboutItem(item), why);
  }
  const isTold = sessions.tell(id, { kind: 'waiting', for: waitsFor });
  if (isNews && !isTold) settle(bench, item.key, progressOf(state));
}

function progressOf(state: QueueItem['state']): PersonProgress {
  return state === 'waiting-for-account' ? state : 'waiting';
}

async function attemptAlone(bench: QueueBench, item: QueueItem, isForced: boolean): Promise<Ended> {
  bench.current = item.id;
  bench.onChanged();
  try {
    return await attempt(bench, item, isForced);
  } finally {
    bench.pace.noteTried(item.id);
    bench.current = null;
  }
}

async function attempt(bench: QueueBench, item: QueueItem, isForced: boolean): Promise<Ended> {
  const { isSent } = item;
  const person = await personNow(bench, item);
  if (!person.ok) return { kind: 'failed', failure: person.failure, isSent };
  const pictures = await bench.queue.photo(item.id);
  if (pictures === null) return unreadable(bench, item);
  const ended = isSent ? await settleSent(bench, item, person.value, pictures, isForced) : null;
  return ended ?? send(bench, item, person.value, pictures, isForced);
}

/** What became of an upload whose end nobody saw; null: it is to be sent again. */
async function settleSent(
  bench: QueueBench,
  item: QueueItem,
  person: string,
  pictures: QueuedPictures,
  isForced: boolean,
): Promise<Ended | null> {
  const { options, signal } = bench;
  const read = await readBack(options.tools, { person, pictures, before: item.before, signal });
  if (read.ok && read.value.kind === 'arrived') return { kind: 'published', etag: read.value.etag };
  const isOverruled = isForced && !read.ok && consequenceOf(read.failure).again === 'never';
  if (!read.ok && !isOverruled) return { kind: 'failed', failure: read.failure, isSent: true };
  if (!isReplaced(bench, item)) return null;
  const dropped = await dropItem(bench, item, 'replaced');
  return dropped.ok ? GONE : { kind: 'failed', failure: dropped.failure, isSent: true };
}

async function send(
  bench: QueueBench,
  item: QueueItem,
  person: string,
  pictures: QueuedPictures,
  isForced: boolean,
): Promise<Ended> {
  const { options, queue, sessions, signal, stores } = bench;
  const store = createMemoryOldPhotos(options.now);
  stores.set(item.id, store);
  let isSending = false;
  const published = await publishItem(options.tools, {
    person,
    pictures,
    before: item.before,
    isForced,
    store,
    signal,
    onProgress: sessions.progress(item.id),
    onSending: async (served) => {
      const marked = await queue.update(item.id, { isSent: true, before: served });
      isSending = marked.ok;
      return marked.ok ? marked : fail({ kind: 'cannot-write', name: 'queue' });
    },
  });
  if (published.ok) return { kind: 'published', ...published.value };
  const { failure } = published;
  const isSent = isSending ? mayHaveArrived(failure) : item.isSent;
  if (!isSent) stores.delete(item.id);
  return { kind: 'failed', failure, isSent };
}

/** Whose it is. What is published later than in its session is checked again: accounts change hands. */
async function personNow(bench: QueueBench, item: QueueItem): Promise<Result<string>> {
  const person = await findPerson(bench, item);
  if (!person.ok || item.personId === null || bench.sessions.isWaiting(item.id)) return person;
  const { employeeId, upn } = item;
  const now = await bench.options.findAccount({ employeeId, upn }, bench.signal);
  // An employee number may be nobody's to read; whoever was renamed has another account's name, and the same id.
  if (!now.ok) return now.failure.kind === 'consent-needed' ? person : now;
  return now.value === null || now.value.id === person.value ? person : fail({ kind: 'identity-mismatch' });
}

/** The account, looked for where there was none yet. */
async function findPerson(bench: QueueBench, item: QueueItem): Promise<Result<string>> {
  const { employeeId, id, personId, upn } = item;
  if (personId !== null) return succeed(personId);
  const found = await bench.options.findAccount({ employeeId, upn }, bench.signal);
  if (!found.ok) return found;
  if (found.value === null) return fail({ kind: 'no-account-yet' });
  const kept = await bench.queue.update(id, { personId: found.value.id });
  return kept.ok ? succeed(found.value.id) : fail({ kind: 'cannot-write', name: 'queue' });
}

async function unreadable(bench: QueueBench, item: QueueItem): Promise<Ended> {
  const isThere = findItem(bench, item.id) !== undefined;
  // The disk may give it the next time; a damaged one is set aside for good.
  if (isThere) {
    return { kind: 'failed', failure: { kind: 'unreadable-file', name: 'queue' }, isSent: item.isSent };
  }
  forget(bench, item.id, 'unreadable-file');
  await noteEvent(bench, 'photo-dropped', aboutItem(item), { reason: 'unreadable' });
  settle(bench, item.key, 'missing');
  return GONE;
}

/** Written down before it leaves the queue: a power cut in between makes a second line, never none. */
async function finish(bench: QueueBench, id: string, { etag, requestId }: ItemPublished): Promise<void> {
  const { options, published, queue, sessions } = bench;
  const item = findItem(bench, id);
  if (item === undefined) return;
  published.add(id);
  await noteEvent(bench, 'photo-published', aboutItem(item), { requestId });
  const known = knownBy(etag);
  options.list.learnPhoto(item.key, known);
  for (const other of queue.list().filter(({ key }) => key === item.key)) {
    // What was taken before this must never go over it; what was taken later may.
    if (other.number < item.number) await dropItem(bench, other, 'replaced');
    else if (other.number > item.number) await queue.update(other.id, { before: known });
  }
  await shelve(bench, item);
  const removed = await queue.remove(id);
  if (!removed.ok) options.log.error('queue-not-written', { failure: removed.failure.kind });
  if (!sessions.tell(id, { kind: 'published' })) settle(bench, item.key, 'done');
}

async function shelve({ shelf, stores }: QueueBench, item: QueueItem): Promise<void> {
  const store = stores.get(item.id);
  stores.delete(item.id);
  // Without a change it was sent before a restart: what was there before is known to nobody.
  if (store === undefined || item.personId === null || (await store.list()).length === 0) return;
  shelf.put({ id: item.id, personId: item.personId, ...aboutItem(item), store });
}
