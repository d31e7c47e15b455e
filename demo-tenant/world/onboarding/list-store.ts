import { createHash, randomUUID } from 'node:crypto';
import { firstLines } from './line-seeds.ts';
import type { LineFields } from './list-columns.ts';

/** A line of the list. Never changed in place: a change makes a new one. */
export interface ListLine {
  /** From 1, never used twice. */
  readonly id: number;
  /** From 1, one more with each change. */
  readonly version: number;
  /** Milliseconds since 1970, the tenant's clock. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly fields: LineFields;
}

/** The list as JSON. */
export interface SavedList {
  /** Other with every list that was begun anew, so that no entity tag comes back. */
  readonly edition: string;
  readonly nextId: number;
  readonly lines: readonly ListLine[];
}

type LineChange =
  | { readonly kind: 'changed'; readonly line: ListLine }
  | { readonly kind: 'unknown' }
  /** The entity tag that was given is not the line's. */
  | { readonly kind: 'conflict' };

/** The SharePoint list "Onboarding today". */
export interface ListStore {
  readonly lines: () => readonly ListLine[];
  /** Up to `count` lines whose ids are above `afterId`, in the order of ids. */
  readonly page: (afterId: number, count: number) => readonly ListLine[];
  readonly find: (id: number) => ListLine | undefined;
  /** Entity tag with quotes, another with every change: `"<guid>,<version>"`. */
  readonly etag: (line: ListLine) => string;
  /** Id of the line that is added next. */
  readonly nextId: () => number;
  readonly add: (lines: readonly LineFields[]) => readonly ListLine[];
  /** Set the given columns; `ifMatch` null or `*`: whatever the line's tag is. */
  readonly change: (id: number, fields: LineFields, ifMatch: string | null) => LineChange;
  /** False where there was no such line. */
  readonly remove: (id: number) => boolean;
  readonly clear: () => void;
  readonly save: () => SavedList;
  readonly reset: () => void;
}

export interface ListStoreSetup {
  readonly saved: SavedList | undefined;
  /** The tenant's clock, in milliseconds. */
  readonly now: () => number;
  readonly onChange: () => void;
}

export function createListStore({ saved, now, onChange }: ListStoreSetup): ListStore {
  const lines = new Map<number, ListLine>((saved?.lines ?? []).map((line) => [line.id, line]));
  let nextId = saved?.nextId ?? 1;
  let edition = saved?.edition ?? randomUUID();

  function add(added: readonly LineFields[]): readonly ListLine[] {
    const at = now();
    return added.map((fields) => {
      const line = { id: nextId, version: 1, createdAt: at, changedAt: at, fields };
      lines.set(line.id, line);
      nextId += 1;
      return line;
    });
  }
  function etag({ id, version }: ListLine): string {
    return `"${guidOf(`${edition} ${id}`)},${version}"`;
  }
  function begin(): void {
    lines.clear();
    nextId = 1;
    edition = randomUUID();
    add(firstLines());
  }

  if (saved === undefined) begin();
  return {
    etag,
    lines: () => [...lines.values()],
    page: (afterId, count) => pageOf(lines, afterId, count),
    find: (id) => lines.get(id),
    nextId: () => nextId,
    add: (added) => {
      const result = add(added);
      onChange();
      return result;
    },
    change: (id, fields, ifMatch) => {
      const known = lines.get(id);
      if (!known) return { kind: 'unknown' };
      if (ifMatch !== null && ifMatch !== '*' && ifMatch !== etag(known)) return { kind: 'conflict' };
      const line = {
        ...known,
        version: known.version + 1,
        changedAt: now(),
        fields: { ...known.fields, ...fields },
      };
      // Setting a key that is there keeps its place.
      lines.set(id, line);
      onChange();
      return { kind: 'changed', line };
    },
    remove: (id) => {
      const isKnown = lines.delete(id);
      if (isKnown) onChange();
      return isKnown;
    },
    clear: () => {
      lines.clear();
      onChange();
    },
    save: () => ({ edition, nextId, lines: [...lines.values()] }),
    reset: begin,
  };
}

function pageOf(lines: ReadonlyMap<number, ListLine>, afterId: number, count: number): readonly ListLine[] {
  const page: ListLine[] = [];
  for (const line of lines.values()) {
    if (line.id <= afterId) continue;
    page.push(line);
    if (page.length === count) break;
  }
  return page;
}

/** A stable GUID for a text. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
