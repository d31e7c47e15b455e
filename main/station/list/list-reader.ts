import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { ListSummary } from '../../../contract/station/set-up.ts';
import type { ListLine } from './list-line.ts';
import type { ListPlace } from './make-entries.ts';

/** A list as it was read, before anybody has a key. */
export interface ReadList {
  readonly place: ListPlace;
  readonly lines: readonly ListLine[];
  /** Of a list that stations share, what each line says of progress; null: it is only read. */
  readonly shared: SharedLines | null;
  readonly notSharedBecause: NonNullable<ListSummary['notSharedBecause']> | null;
}

/** What the lines of a shared list say, by `ListLine.at`. */
export interface SharedLines {
  readonly states: ReadonlyMap<number, LineState>;
  /** When the service answered, by its own clock: ISO 8601 UTC. Null: in an earlier run. */
  readonly at: string | null;
}

/** What one line says of progress. */
export interface LineState {
  readonly status: LineStatus;
  /** Which station wrote it; null: none, or a person. */
  readonly station: string | null;
  /** Null: the line has to be read anew before it is written. */
  readonly etag: string | null;
  /** When the line was last changed, by the service's clock, in milliseconds. */
  readonly modifiedMs: number;
}

/** `unknown`: a word that no station writes. Somebody of the organisation did; it takes nobody's turn. */
export type LineStatus =
  | 'missing'
  | 'claimed'
  | 'waiting'
  | 'waiting-for-account'
  | 'done'
  | 'declined'
  | 'blocked'
  | 'unknown';

/** What a station writes into a line. */
export type WrittenStatus = Exclude<LineStatus, 'blocked' | 'unknown'>;

/** One source of today's list. */
export interface ListReader {
  readonly read: (signal?: AbortSignal) => Promise<Result<ReadList, Failure>>;
  /** Somebody asks for the list: its columns may have been mended since they were looked at. */
  readonly forgetColumns: () => void;
  /** Lines of a list that stations can share; null for files and groups. */
  readonly board: LineBoard | null;
}

/** Single lines of a shared list. A change that came too late fails with status 412. */
export interface LineBoard {
  readonly read: (at: number, signal?: AbortSignal) => Promise<Result<TimedState, Failure>>;
  readonly write: (
    at: number,
    change: { readonly etag: string; readonly status: WrittenStatus; readonly at: string },
    signal?: AbortSignal,
  ) => Promise<Result<{ readonly etag: string | null; readonly at: string }, Failure>>;
}

export interface TimedState {
  readonly state: LineState;
  /** When the service answered, by its own clock: ISO 8601 UTC. */
  readonly at: string;
}
