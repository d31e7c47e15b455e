import type { Failure } from '../../../contract/failure.ts';
import { type Result, succeed } from '../../../contract/result.ts';
import type { ListSummary } from '../../../contract/station/set-up.ts';
import type { ListStore } from './kept-list.ts';
import type { KnownPhotos } from './known-photos.ts';
import type { LineStates } from './line-states.ts';
import { holdInMemory, type ListInMemory } from './list-in-memory.ts';
import type { ListReader, ReadList } from './list-reader.ts';
import { makeEntries } from './make-entries.ts';
import type { ProgressBoard } from './progress-board.ts';
import type { Sharing } from './sharing.ts';

export interface CurrentListOptions {
  readonly reader: ListReader;
  readonly states: LineStates;
  readonly board: Pick<ProgressBoard, 'sharing'>;
  readonly photos: KnownPhotos;
  /** Null: the list is in memory only. */
  readonly store: ListStore | null;
  readonly onChanged: () => void;
}

/** The list that was read last, here or before a restart. */
export interface CurrentList {
  readonly memory: () => ListInMemory;
  readonly summary: () => ListSummary | null;
  /** When it was read last, in milliseconds of this machine's clock; 0: in an earlier run. */
  readonly readAtMs: () => number;
  /** One at a time. What was known stays where it fails. */
  readonly read: (signal?: AbortSignal) => Promise<Result<ListSummary, Failure>>;
  readonly restore: () => Promise<void>;
  /** Write its copy, with what was learnt since. */
  readonly keep: () => Promise<void>;
}

type Known = Omit<ReadList, 'shared'> & { readonly at: string };

export function createCurrentList(options: CurrentListOptions): CurrentList {
  const { board, onChanged, photos, reader, states, store } = options;
  let memory = holdInMemory([]);
  let known: Known | null = null;
  let readAtMs = 0;
  let reading: Promise<unknown> = Promise.resolve();

  /** Take a list over whole or not at all. */
  function take({ shared, ...list }: ReadList, at: string, begun: number): Result<ListSummary, Failure> {
    if (JSON.stringify(known?.lines) !== JSON.stringify(list.lines)) {
      const entries = makeEntries(list.lines, list.place);
      if (!entries.ok) return entries;
      memory = holdInMemory(entries.value);
      photos.read(entries.value);
    }
    known = { ...list, at };
    board.sharing.take(shared, begun);
    return succeed(summarise(known, board.sharing));
  }

  async function readNow(signal: AbortSignal | undefined): Promise<Result<ListSummary, Failure>> {
    const begun = states.beginReading();
    const list = await reader.read(signal);
    const taken = list.ok ? take(list.value, new Date().toISOString(), begun) : list;
    if (!taken.ok) return taken;
    readAtMs = Date.now();
    onChanged();
    return taken;
  }

  return {
    memory: () => memory,
    summary: () => (known === null ? null : summarise(known, board.sharing)),
    readAtMs: () => readAtMs,
    read: (signal) => {
      const mine = reading.then(() => readNow(signal));
      reading = mine.catch(() => undefined);
      return mine;
    },
    restore: async () => {
      const kept = await store?.readList();
      if (kept == null) return;
      photos.restore(kept.photos);
      const { at, photos: _photos, states: lines, ...list } = kept;
      const shared = lines === null ? null : { states: new Map(lines), at: null };
      take({ ...list, shared }, at, states.beginReading());
    },
    keep: async () => {
      if (known === null) return;
      await store?.writeList({
        ...known,
        lines: [...known.lines],
        states: board.sharing.tools() === null ? null : states.all().map(([at, state]) => [at, state]),
        photos: photos.all().map(([key, asked]) => [key, asked]),
      });
    },
  };
}

function summarise({ at, lines, notSharedBecause, place }: Known, sharing: Sharing): ListSummary {
  const isShared = sharing.tools() !== null;
  const because = sharing.isReadOnly() ? 'read-only' : notSharedBecause;
  return {
    kind: place.of,
    name: place.name,
    people: lines.length,
    at,
    isShared,
    ...(isShared || because === null ? {} : { notSharedBecause: because }),
  };
}
