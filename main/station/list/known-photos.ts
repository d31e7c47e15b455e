import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { Graph } from '../../graph/create-graph.ts';
import { askedPause } from '../../http/authorised-ask.ts';
import { sleep as realSleep, type Sleep } from '../../http/sleep.ts';
import type { Listed } from './make-entries.ts';
import type { KnownPhoto } from './todays-list.ts';

/** Half of what Graph lets this app ask at once (domain facts 1.7): the other half publishes. */
const AT_ONCE = 2;
/** Read anew after this long, when the list is read. */
const FRESH_MS = 12 * 60 * 60_000;
const PAUSE_MS = 30_000;

/** Failures of the moment: everything waits, and goes on with the same person. Others are answers. */
const PASSING: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'timed-out',
  'throttled',
  'service-unavailable',
  'sign-in-needed',
  'sign-in-refused',
  'consent-needed',
]);

/** A photo and when it was asked for, in milliseconds of this machine's clock. */
export interface AskedPhoto {
  readonly photo: KnownPhoto;
  readonly atMs: number;
}

export interface KnownPhotosOptions {
  readonly graph: Pick<Graph, 'photoMetadata'>;
  readonly sleep?: Sleep | undefined;
  readonly onLearnt: () => void;
}

/** Which photo the service has of everybody on the list, read in the background in the order of the list. */
export interface KnownPhotos {
  readonly get: (key: string) => KnownPhoto;
  readonly learn: (key: string, photo: KnownPhoto) => void;
  /** Begin, or go on with another list; what was asked for within 12 hours is not asked for again. */
  readonly read: (entries: readonly Listed[]) => void;
  /** Ask for one person now. */
  readonly refresh: (entry: Listed) => Promise<void>;
  readonly all: () => readonly (readonly [string, AskedPhoto])[];
  readonly restore: (photos: readonly (readonly [string, AskedPhoto])[]) => void;
  readonly close: () => Promise<void>;
}

export function createKnownPhotos({ graph, onLearnt, sleep = realSleep }: KnownPhotosOptions): KnownPhotos {
  const known = new Map<string, AskedPhoto>();
  const closing = new AbortController();
  const asking = new Set<string>();
  let waiting: Listed[] = [];
  let running: Promise<unknown> | null = null;

  function set(key: string, photo: KnownPhoto): void {
    known.set(key, { photo, atMs: Date.now() });
    onLearnt();
  }

  /** Null: nothing more to ask; else after which pause. What was learnt while the question was under way is newer than its answer. */
  async function ask(entry: Listed): Promise<{ readonly pauseMs: number } | null> {
    const account = entry.id ?? entry.upn;
    if (account === null) return null;
    const before = known.get(entry.key);
    asking.add(entry.key);
    const answer = await graph.photoMetadata(account, closing.signal);
    asking.delete(entry.key);
    if (closing.signal.aborted || known.get(entry.key) !== before) return null;
    const photo = toKnownPhoto(answer);
    if (photo === null) return { pauseMs: pauseAfter(answer) };
    set(entry.key, photo);
    return null;
  }

  async function work(): Promise<void> {
    while (!closing.signal.aborted) {
      const entry = waiting.shift();
      if (entry === undefined) return;
      const later = await ask(entry);
      if (later === null) continue;
      waiting.unshift(entry);
      await sleep(later.pauseMs, closing.signal).catch(() => undefined);
    }
  }

  function start(): void {
    if (running !== null || waiting.length === 0) return;
    running = Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => {
      running = null;
      // Another list may have come between the last question and now.
      start();
    });
  }

  return {
    get: (key) => known.get(key)?.photo ?? { kind: 'unknown' },
    learn: set,
    read: (entries) => {
      const freshMs = Date.now() - FRESH_MS;
      waiting = entries.filter(({ key }) => !asking.has(key) && (known.get(key)?.atMs ?? 0) < freshMs);
      start();
    },
    refresh: async (entry) => {
      waiting = waiting.filter(({ key }) => key !== entry.key);
      if ((await ask(entry)) === null) return;
      waiting.unshift(entry);
      start();
    },
    all: () => [...known],
    restore: (photos) => {
      for (const [key, photo] of photos) known.set(key, photo);
    },
    close: async () => {
      closing.abort();
      waiting = [];
      await running;
    },
  };
}

type Metadata = Awaited<ReturnType<Graph['photoMetadata']>>;

/** Null: the service could not say just now. */
function toKnownPhoto(answer: Metadata): KnownPhoto | null {
  if (answer.ok)
    return answer.value.etag === null ? { kind: 'unknown' } : { kind: 'etag', etag: answer.value.etag };
  if (answer.failure.kind === 'no-photo') return { kind: 'none' };
  return PASSING.has(answer.failure.kind) ? null : { kind: 'unknown' };
}

function pauseAfter(answer: Result<unknown>): number {
  const seconds = answer.ok ? undefined : askedPause(answer.failure);
  return seconds === undefined ? PAUSE_MS : Math.max(seconds * 1000, PAUSE_MS);
}
