import { createTurn } from '../in-turn.ts';
import { decide, drop, overrule } from './operator-decisions.ts';
import { createPace, type RunBy } from './pace.ts';
import { publishUnkept } from './publish-unkept.ts';
import type { PublisherBench, QueueBench, StationPublisherOptions } from './publisher-bench.ts';
import { addToQueue, describeQueue, expireOld, runQueue } from './run-queue.ts';
import { createSessionsTold, PATIENCE_MS } from './sessions-told.ts';
import type { StationPublisher } from './station-publisher.ts';
import { undoPublished } from './undo-published.ts';
import { createUndoShelf } from './undo-shelf.ts';

/** Everything here that sends something has its turn: never two changes of photos at a time. */
export function createStationPublisher(options: StationPublisherOptions): StationPublisher {
  const { log, noQueue, now, patienceMs = PATIENCE_MS, queue, showsNames, undoMinutes: minutes } = options;
  const listeners = new Set<() => void>();
  const stop = new AbortController();
  const inTurn = createTurn();
  const onChanged = () => {
    for (const listener of listeners) listener();
  };
  const shelf = createUndoShelf({ minutes, showsNames, now, onChanged });
  const bench: PublisherBench = { options, shelf, signal: stop.signal, onChanged };
  const pace = createPace(
    () => now().getTime(),
    () => void run('timer').catch(() => log.error('station-run-broke', {})),
  );
  const queued: QueueBench | null = queue && {
    ...bench,
    queue,
    pace,
    sessions: createSessionsTold(patienceMs),
    stores: new Map(),
    published: new Set(),
    current: null,
    expired: [],
  };
  const run = async (by: RunBy, isWanted = () => true) => {
    if (queued !== null) await inTurn(async () => (isWanted() ? runQueue(queued, by) : undefined));
  };

  return {
    publish: async (order, signal) => {
      const added = queued && (await addToQueue(queued, order));
      if (queued === null || added === null) return inTurn(() => publishUnkept(bench, order, signal));
      const { sessions } = queued;
      const told = sessions.wait(added.id, order.onStep, signal);
      // A run before this one may have come to it, or told why it didn't.
      run('session', () => sessions.isWaiting(added.id)).catch(() => log.error('station-run-broke', {}));
      return told;
    },
    publishWaiting: (by = 'timer') => run(by),
    dropExpired: () => inTurn(async () => (queued === null ? undefined : expireOld(queued))),
    queueState: () => {
      if (queue === null) return noQueue;
      if (queue.limit === 0) return 'not-used';
      return queue.list().length >= queue.limit ? 'full' : 'ready';
    },
    queue: () => (queued === null ? [] : describeQueue(queued)),
    publishAnyway: (id) => inTurn(() => decide(queued, id, overrule)),
    drop: (id) => inTurn(() => drop(queued, id)),
    undoable: shelf.list,
    undo: (id) => inTurn(() => undoPublished(bench, id)),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stop.abort();
      pace.close();
      queued?.sessions.tellAll({ kind: 'waiting', for: 'operator' });
      await inTurn(async () => undefined);
      shelf.clear();
      listeners.clear();
      await queue?.close();
    },
  };
}
