import { createHash } from 'node:crypto';
import type { ListFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { foldText } from './fold-text.ts';
import type { ListLine } from './list-line.ts';
import type { ListEntry } from './todays-list.ts';

/** Somebody on the list, without how far they are; `at` as in `ListLine`. */
export interface Listed extends Omit<ListEntry, 'progress'> {
  readonly at: number;
}

/** Enough that no two of 20,000 people meet by chance, and few enough for a small QR code. */
const KEY_CHARACTERS = 20;

/** Where a list comes from, as its failures tell it. */
export type ListPlace = Pick<Extract<ListFailure, { kind: 'list-unreadable' }>, 'name' | 'of'>;

type Twice = Pick<Extract<ListFailure, { kind: 'list-duplicate' }>, 'what' | 'first' | 'second'>;

/**
 * Give everybody their key, and refuse a list that has one twice: the same key, account or employee number in two
 * lines would put one person's photo to another's name. People who share their name and have no second identifier
 * are told apart by their account.
 */
export function makeEntries(lines: readonly ListLine[], place: ListPlace): Result<readonly Listed[], ListFailure> {
  const entries = lines.map((line) => ({ ...line, key: line.key ?? deriveKey(line) }));
  const twice =
    findTwice(entries, 'account', ({ id }) => id) ??
    findTwice(entries, 'account', ({ upn }) => upn?.toLowerCase() ?? null) ??
    findTwice(entries, 'number', ({ employeeId }) => employeeId?.toLowerCase() ?? null) ??
    findTwice(entries, 'key', ({ key }) => key);
  if (twice !== null) return fail({ kind: 'list-duplicate', ...place, ...twice });
  const people = new Map<string, number>();
  for (const { displayName } of entries)
    people.set(foldText(displayName), (people.get(foldText(displayName)) ?? 0) + 1);
  return succeed(
    entries.map((entry) => {
      const isAlone = people.get(foldText(entry.displayName)) === 1;
      return entry.secondIdentifier !== null || isAlone ? entry : { ...entry, secondIdentifier: entry.upn };
    }),
  );
}

/**
 * A key for a line that has none: the same after every reload, at every station and in every kind of list, as long as
 * what the person is known by stays. Taken from the employee number before the account, because an account is often
 * made after the list. It is a fingerprint, so that no code at a desk says who somebody is; whoever knows the number
 * can make it too, and it opens nothing.
 */
export function deriveKey({ employeeId, id, upn }: Pick<ListLine, 'employeeId' | 'id' | 'upn'>): string {
  const known = employeeId === null ? (id ?? upn ?? '') : `number:${employeeId}`;
  return createHash('sha256')
    .update(`selfsame:list-key:${known.toLowerCase()}`)
    .digest('hex')
    .slice(0, KEY_CHARACTERS);
}

function findTwice<T extends { readonly at: number }>(
  entries: readonly T[],
  what: Twice['what'],
  read: (entry: T) => string | null,
): Twice | null {
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const value = read(entry);
    if (value === null) continue;
    const first = seen.get(value);
    if (first !== undefined) return { what, first, second: entry.at };
    seen.set(value, entry.at);
  }
  return null;
}
