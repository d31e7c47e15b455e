import path from 'node:path';
import { fail } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import { createGraph } from '../../graph/create-graph.ts';
import type { GraphAccess } from '../../graph/graph-send.ts';
import type { GetToken } from '../../http/authorised-ask.ts';
import type { Sleep } from '../../http/sleep.ts';
import type { Protector } from '../../identity/protector.ts';
import type { Log } from '../../log/log.ts';
import type { ListSource } from '../../settings/station-settings.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import { type CurrentList, createCurrentList } from './current-list.ts';
import { createListStore, LIST_FOLDER, type ListStore } from './kept-list.ts';
import { createKnownPhotos, type KnownPhotos } from './known-photos.ts';
import { createLineStates } from './line-states.ts';
import type { ListReader } from './list-reader.ts';
import type { Listed, ListPlace } from './make-entries.ts';
import { createProgressBoard, type ProgressBoard } from './progress-board.ts';
import { createCsvReader } from './read-csv-list.ts';
import { createGroupListReader } from './read-group-list.ts';
import { createSharePointListReader } from './read-share-point-list.ts';
import { createServiceClock } from './service-clock.ts';
import { type Soon, soon } from './soon.ts';
import { startTicking } from './start-ticking.ts';
import type { ListEntry, TodaysList } from './todays-list.ts';

/** How often this station tells what it did, and looks at what the others do. */
const TICK_MS = 20_000;
/** A list of many pages is looked at less often: a page of a thousand in ten seconds at most. */
const LINES_PER_TICK = 2000;
/** ETags come one by one: the list's copy is written once for many. */
const KEEP_AFTER_MS = 5000;
/** The program ends: what is still to be told gets a moment. */
const LAST_WORD_MS = 3000;

export interface TodaysListOptions extends Pick<GraphAccess, 'getToken' | 'limit'> {
  readonly source: ListSource;
  readonly connection: TenantConnection;
  /** Of this station, and no other's at the event: it is written into shared lists. See `stationName`. */
  readonly station: string;
  /** Of this station alone; the list's copy is in its folder `list`. */
  readonly stateDir: string;
  readonly protector: Protector;
  readonly log: Log;
  readonly sleep?: Sleep | undefined;
  /** Between two looks at a shared list; 20 s when left out. */
  readonly tickMs?: number | undefined;
}

/**
 * Today's list with what was kept of it over a restart; the service or the file is read by `load` only. `getToken`
 * answers `sign-in-needed` while no operator is signed in: everything then goes on with what is known.
 */
export async function createTodaysList(options: TodaysListOptions): Promise<TodaysList> {
  const { source, tickMs = TICK_MS } = options;
  const listeners = new Set<() => void>();
  const parts = assemble(options, () => {
    for (const listener of listeners) listener();
  });
  const { background, board, current, keepSoon, photos, reader } = parts;
  const ending = new AbortController();
  await restore(parts);
  const stopTicking = startLooking(parts, source, tickMs);
  return {
    ...inMemory(parts),
    load: async (signal) => {
      board.sharing.forgetRefusal();
      reader.forgetColumns();
      const read = await current.read(signal);
      photos.read(current.memory().entries);
      if (read.ok) keepSoon();
      return read;
    },
    summary: current.summary,
    knownPhoto: photos.get,
    learnPhoto: photos.learn,
    claim: async (key, signal) => {
      const entry = current.memory().byKey(key);
      if (entry === null) return fail({ kind: 'list-line-gone', ...placeOf(current, source) });
      background(photos.refresh(entry));
      return board.claim(entry, signal);
    },
    settle: async (key, progress) => {
      const entry = current.memory().byKey(key);
      if (entry === null) return;
      await board.settle(entry, progress);
      background(board.tell(ending.signal));
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const lastWord = setTimeout(() => ending.abort(), LAST_WORD_MS);
      await stopTicking();
      await board.tell(ending.signal);
      clearTimeout(lastWord);
      await photos.close();
      keepSoon.cancel();
      await current.keep();
    },
  };
}

interface Parts {
  readonly reader: ListReader;
  readonly board: ProgressBoard;
  readonly current: CurrentList;
  readonly photos: KnownPhotos;
  /** Null: everything is in memory only. */
  readonly store: ListStore | null;
  /** Write the list's copy soon. */
  readonly keepSoon: Soon;
  /** Nobody waits for it; what it throws is a mistake of the program's. */
  readonly background: (work: Promise<unknown>) => void;
}

function assemble(options: TodaysListOptions, onChanged: () => void): Parts {
  const { connection, getToken, limit, log, protector, sleep, source, stateDir, station } = options;
  const graphToken: GetToken = (more) => getToken(graphTokenScopes(connection), more);
  const graph = createGraph({ connection, getToken: graphToken, log, sleep, limit });
  const store = createListStore({ folder: path.join(stateDir, LIST_FOLDER), source, protector, log });
  const reader = readerOf(options);
  const states = createLineStates();
  const photos = createKnownPhotos({ graph, sleep, onLearnt: () => keepSoon() });
  const board: ProgressBoard = createProgressBoard({
    tools: reader.board === null ? null : { board: reader.board, states, clock: createServiceClock(), station },
    place: () => placeOf(current, source),
    find: (key) => current.memory().byKey(key),
    onChanged,
    keep: async () => store?.writeMarks([...board.marks]),
  });
  const current: CurrentList = createCurrentList({ reader, states, board, photos, store, onChanged });
  const keepSoon = soon(KEEP_AFTER_MS, () => background(current.keep()));
  const background = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      log.error('station-list-failed', { error: error instanceof Error ? (error.stack ?? '') : String(error) });
    });
  };
  return { reader, board, current, photos, store, keepSoon, background };
}

async function restore({ board, current, store }: Parts): Promise<void> {
  for (const [key, mark] of (await store?.readMarks()) ?? []) board.marks.set(key, mark);
  await current.restore();
}

function placeOf(current: CurrentList, { kind }: ListSource): ListPlace {
  return { name: current.summary()?.name ?? '', of: kind };
}

function readerOf({ source, station, ...access }: TodaysListOptions): ListReader {
  switch (source.kind) {
    case 'csv':
      return createCsvReader(source.file);
    case 'sharepoint':
      return createSharePointListReader(access, source, station);
    case 'group':
      return createGroupListReader(access, source.groupId);
  }
}

/** Again and again: hold on to the session's claim, tell what others don't know yet, see what they did. */
function startLooking(
  { background, board, current }: Parts,
  source: ListSource,
  tickMs: number,
): () => Promise<void> {
  if (source.kind !== 'sharepoint') return async () => undefined;
  const look = async (signal: AbortSignal): Promise<void> => {
    if (current.summary() === null) return;
    await board.renew(signal);
    await board.tell(signal);
    const pauseMs = tickMs * Math.ceil(current.memory().entries.length / LINES_PER_TICK);
    if (Date.now() - current.readAtMs() >= pauseMs - tickMs / 2) await current.read(signal);
  };
  return startTicking(tickMs, async (signal) => {
    const looking = look(signal);
    background(looking);
    await looking.catch(() => undefined);
  });
}

/** What is answered from memory. */
function inMemory({ board, current }: Parts): Pick<TodaysList, 'search' | 'find' | 'findByAccount' | 'counts'> {
  const toEntry = (listed: Listed): ListEntry => {
    const { at: _place, ...entry } = listed;
    return { ...entry, progress: board.progressOf(listed) };
  };
  const orNull = (listed: Listed | null) => (listed === null ? null : toEntry(listed));
  return {
    search: (text, limit, offset = 0) => {
      const found = current.memory().index.search(text);
      return { people: found.slice(offset, offset + limit).map(toEntry), total: found.length };
    },
    find: (key) => orNull(current.memory().byKey(key)),
    findByAccount: (account) => orNull(current.memory().byAccount(account)),
    counts: () => {
      const counts: Record<PersonProgress | 'people', number> = {
        people: current.memory().entries.length,
        missing: 0,
        elsewhere: 0,
        waiting: 0,
        'waiting-for-account': 0,
        done: 0,
        declined: 0,
        blocked: 0,
      };
      for (const entry of current.memory().entries) counts[board.progressOf(entry)] += 1;
      return counts;
    },
  };
}
