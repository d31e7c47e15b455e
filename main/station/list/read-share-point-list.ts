import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import {
  createLists,
  type FoundList,
  type ListColumn,
  type ListItem,
  type Lists,
} from '../../graph/create-lists.ts';
import type { GraphAccess } from '../../graph/graph-send.ts';
import { LIST_PERMISSION } from '../../settings/connect.ts';
import type { ListSource } from '../../settings/station-settings.ts';
import { STATUS_WORDS, statusOf } from './line-words.ts';
import { fieldOf, type ListField, type ProgressField, progressFieldOf } from './list-fields.ts';
import { type ListLine, readLine } from './list-line.ts';
import type { LineState, ListReader, ReadList } from './list-reader.ts';
import type { ListPlace } from './make-entries.ts';
import { MOST_LINES } from './parse-csv.ts';
import { explainListFailure } from './refused-list.ts';

type SharePointSource = Pick<Extract<ListSource, { kind: 'sharepoint' }>, 'site' | 'list'>;

/** Where this list keeps what: fields by the internal names of its columns. */
interface ListShape {
  readonly list: FoundList;
  readonly fields: ReadonlyMap<string, ListField>;
  /** Null: it can't be shared. */
  readonly progress: Readonly<Record<ProgressField, string>> | null;
  readonly notSharedBecause: ReadList['notSharedBecause'];
}

/** The built-in column that a list can't be without; whatever it is called, it says who it is about. */
const TITLE_COLUMN = 'Title';
/** The same once more, as a link. */
const LINKED_TITLE = 'LinkTitle';

/** A SharePoint list. Shared by stations where it has the columns Status, Station and At. `station` names this one. */
export function createSharePointListReader(
  access: GraphAccess,
  source: SharePointSource,
  station: string,
): ListReader {
  const lists = createLists(access);
  let shape: ListShape | null = null;
  const explain = <T>(result: Result<T>, name = shape?.list.title ?? source.list): Result<T, Failure> =>
    result.ok ? result : fail(explainListFailure(result.failure, { name, of: 'sharepoint' }, LIST_PERMISSION));

  /** Found once; anew where it is gone, because a list may be replaced by another of the same title. */
  async function findShape(signal: AbortSignal | undefined): Promise<Result<ListShape, Failure>> {
    if (shape !== null) return succeed(shape);
    const found = explain(await lists.find(source.site, source.list, signal));
    if (!found.ok) return found;
    const place: ListPlace = { name: found.value.title, of: 'sharepoint' };
    const read = shapeOf(found.value);
    if (read === null) return fail({ kind: 'list-unreadable', ...place, reason: 'columns' });
    shape = read;
    return succeed(read);
  }

  async function findShared(signal: AbortSignal | undefined) {
    const found = await findShape(signal);
    if (!found.ok) return found;
    const { list, progress } = found.value;
    return progress === null ? fail({ kind: 'unexpected-answer' as const }) : succeed({ list, progress });
  }

  return {
    read: async (signal) => {
      const found = await findShape(signal);
      if (!found.ok) return found;
      const read = await readItems(lists, found.value, signal);
      if (read.ok) return read;
      const failure = explainListFailure(
        read.failure,
        { name: found.value.list.title, of: 'sharepoint' },
        LIST_PERMISSION,
      );
      if (failure.kind === 'list-not-found') shape = null;
      return fail(failure);
    },
    forgetColumns: () => {
      shape = null;
    },
    board: {
      read: async (id, signal) => {
        const found = await findShared(signal);
        if (!found.ok) return found;
        const { list, progress } = found.value;
        const item = await lists.item(list, id, signal);
        return item.ok ? succeed({ state: stateOf(item.value, progress), at: item.value.at }) : item;
      },
      write: async (id, { at, etag, status }, signal) => {
        const found = await findShared(signal);
        if (!found.ok) return found;
        const { list, progress } = found.value;
        const isFree = status === 'missing';
        const fields = {
          [progress.status]: isFree ? null : STATUS_WORDS[status],
          [progress.station]: isFree ? null : station,
          [progress.at]: isFree ? null : at,
        };
        return lists.change(list, { id, etag, fields, signal });
      },
    },
  };
}

function shapeOf(list: FoundList): ListShape | null {
  const fields = new Map<string, ListField>();
  const has = (...wanted: readonly ListField[]) => [...fields.values()].some((field) => wanted.includes(field));
  for (const column of list.columns) {
    const field = fieldIn(column);
    if (field !== null && !has(field)) fields.set(column.name, field);
  }
  if (!has('displayName', 'givenName', 'surname')) fields.set(TITLE_COLUMN, 'displayName');
  return has('upn', 'id', 'employeeId') ? { list, fields, ...progressColumns(list.columns) } : null;
}

/** "Title" as SharePoint made it is not somebody's job title. */
function fieldIn({ displayName, name }: ListColumn): ListField | null {
  if (name.startsWith(LINKED_TITLE)) return null;
  if (name === TITLE_COLUMN) return displayName === TITLE_COLUMN ? null : fieldOf(displayName);
  return fieldOf(displayName) ?? fieldOf(name);
}

function progressColumns(columns: readonly ListColumn[]): Pick<ListShape, 'progress' | 'notSharedBecause'> {
  const columnOf = (field: ProgressField) =>
    columns.find(
      ({ displayName, isReadOnly, name }) =>
        !isReadOnly && (progressFieldOf(name) === field || progressFieldOf(displayName) === field),
    );
  const [status, station, at] = [columnOf('status'), columnOf('station'), columnOf('at')];
  if (!status || !station || !at) return { progress: null, notSharedBecause: 'no-columns' };
  const words = Object.values(STATUS_WORDS).filter((word) => word !== '');
  if (status.choices !== null && !words.every((word) => status.choices?.includes(word))) {
    return { progress: null, notSharedBecause: 'other-words' };
  }
  return { progress: { status: status.name, station: station.name, at: at.name }, notSharedBecause: null };
}

async function readItems(
  lists: Lists,
  { fields, list, notSharedBecause, progress }: ListShape,
  signal: AbortSignal | undefined,
): Promise<Result<ReadList, Failure>> {
  const columns = [...fields.keys(), ...Object.values(progress ?? {})];
  const read = await lists.items(list, { columns, most: MOST_LINES, signal });
  if (!read.ok) return read;
  const place: ListPlace = { name: list.title, of: 'sharepoint' };
  if (read.value.isCut) return fail({ kind: 'list-unreadable', ...place, reason: 'many' });
  const lines: ListLine[] = [];
  const states = new Map<number, LineState>();
  for (const item of read.value.items) {
    const line = readLine(valuesOf(item, fields), item.id);
    if (!line.ok) return fail({ kind: 'list-line-wrong', ...place, line: item.id, problem: line.failure.kind });
    if (progress !== null) states.set(item.id, stateOf(item, progress));
    const isBlocked = line.value.isBlocked || states.get(item.id)?.status === 'blocked';
    lines.push({ ...line.value, isBlocked });
  }
  if (lines.length === 0) return fail({ kind: 'list-unreadable', ...place, reason: 'empty' });
  const shared = progress === null ? null : { states, at: read.value.at };
  return succeed({ place, lines, shared, notSharedBecause });
}

function valuesOf(item: ListItem, fields: ReadonlyMap<string, ListField>): Partial<Record<ListField, string>> {
  return Object.fromEntries([...fields].map(([column, field]) => [field, textOf(item.fields[column])]));
}

function stateOf(
  { etag, fields, modifiedAt }: ListItem,
  progress: Readonly<Record<ProgressField, string>>,
): LineState {
  return {
    status: statusOf(textOf(fields[progress.status])),
    station: textOf(fields[progress.station]).trim() || null,
    etag,
    modifiedMs: Date.parse(modifiedAt),
  };
}

/** Columns of text, choice, number and yes/no; others, e.g. of several people, say nothing here. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
