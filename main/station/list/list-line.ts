import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { ListField } from './list-fields.ts';
import type { ListEntry } from './todays-list.ts';

/** Longer than any name that Entra keeps (256 characters); what is longer is a quote that was never closed. */
const MOST_CHARACTERS = 400;

/** Answers to "no photo" that mean that one may be taken. Anything else forbids it: a doubt is no permission. */
const MAY_BE_TAKEN: ReadonlySet<string> = new Set([
  '',
  '0',
  'no',
  'n',
  'false',
  'nein',
  'non',
  'nee',
  'não',
  'tidak',
  '-',
]);

/** One line as its source has it. */
export interface ListLine extends Omit<ListEntry, 'key' | 'progress'> {
  /** Line of the file, the item's ID in a SharePoint list, place in the group. */
  readonly at: number;
  /** Null: one is derived. */
  readonly key: string | null;
}

export interface WrongLine {
  readonly kind: 'name' | 'account' | 'long';
}

/**
 * Read the fields of one line. A person without a name can't confirm who they are, and one without account and
 * employee number can never get the photo: both are the list's mistakes, not to be passed over.
 */
export function readLine(
  fields: Readonly<Partial<Record<ListField, string>>>,
  at: number,
): Result<ListLine, WrongLine> {
  const values = Object.values(fields);
  if (values.some((value) => value.length > MOST_CHARACTERS)) return fail({ kind: 'long' });
  const text = (field: ListField) => cleaned(fields[field]);
  const displayName = text('displayName') ?? joined(text('givenName'), text('surname'));
  if (displayName === null) return fail({ kind: 'name' });
  const line: ListLine = {
    at,
    key: text('key'),
    id: objectIdOf(text('id')),
    upn: text('upn'),
    employeeId: text('employeeId'),
    displayName,
    department: text('department'),
    jobTitle: text('jobTitle'),
    secondIdentifier: text('secondIdentifier'),
    isBlocked: !MAY_BE_TAKEN.has((text('noPhoto') ?? '').toLowerCase()),
    locale: localeOf(text('language')),
  };
  const hasAccount = line.id !== null || line.upn !== null || line.employeeId !== null;
  return hasAccount ? succeed(line) : fail({ kind: 'account' });
}

/** On one line, composed, without control characters; null where nothing is left. */
function cleaned(value: string | undefined): string | null {
  const text = (value ?? '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

function joined(givenName: string | null, surname: string | null): string | null {
  return [givenName, surname].filter((part) => part !== null).join(' ') || null;
}

/** Null where it is no object id: a number of the organisation's own leads to no account. */
function objectIdOf(text: string | null): string | null {
  return text !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}

/** Null where it names no language by its tag: the person chooses then. */
function localeOf(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
