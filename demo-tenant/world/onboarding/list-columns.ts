import { z } from 'zod';

/** How a column of the list is described, as Graph's columnDefinition does. */
export interface ListColumn {
  /** Internal name: what `fields` and filters call it. */
  readonly name: string;
  /** What people see at its head. */
  readonly displayName: string;
  readonly type: 'text' | 'boolean' | 'dateTime';
  /** Only indexed columns can be filtered by without a special header. */
  readonly isIndexed: boolean;
}

/**
 * The columns of "Onboarding today": what an organisation writes, then what photo stations write. A column that is
 * empty in a line is left out of it, as SharePoint does.
 */
export const LIST_COLUMNS = [
  { name: 'Title', displayName: 'Name', type: 'text', isIndexed: true },
  /** Opaque: what a badge or QR code holds. */
  { name: 'Badge', displayName: 'Badge', type: 'text', isIndexed: true },
  /** UPN; empty for somebody who has no account yet. */
  { name: 'Account', displayName: 'Account', type: 'text', isIndexed: true },
  { name: 'EmployeeId', displayName: 'Employee number', type: 'text', isIndexed: true },
  { name: 'Department', displayName: 'Department', type: 'text', isIndexed: false },
  { name: 'JobTitle', displayName: 'Job title', type: 'text', isIndexed: false },
  { name: 'SecondIdentifier', displayName: 'Second identifier', type: 'text', isIndexed: false },
  { name: 'NoPhoto', displayName: 'No photo', type: 'boolean', isIndexed: false },
  /** BCP 47. */
  { name: 'Language', displayName: 'Language', type: 'text', isIndexed: false },
  { name: 'PhotoStatus', displayName: 'Photo', type: 'text', isIndexed: false },
  { name: 'PhotoStation', displayName: 'Photo station', type: 'text', isIndexed: false },
  { name: 'PhotoAt', displayName: 'Photo at', type: 'dateTime', isIndexed: false },
] as const satisfies readonly ListColumn[];

export type ColumnName = (typeof LIST_COLUMNS)[number]['name'];

/** Values of a line. Text may be empty; a missing value is empty too. */
export type LineFields = Readonly<Partial<Record<ColumnName, string | boolean>>>;

const LONGEST_TEXT = 255;
const VALUE_SCHEMAS = {
  text: z.string().max(LONGEST_TEXT).nullable(),
  boolean: z.boolean().nullable(),
  dateTime: z.iso.datetime({ offset: true }).nullable(),
} as const;

/** Why values can't be written: the column is unknown, or the value is of another type. */
export type FieldsProblem = { readonly column: string; readonly problem: 'unknown' | 'wrong-type' };

/** Read values for columns from outside; null empties a column. */
export function parseFields(value: Readonly<Record<string, unknown>>): LineFields | FieldsProblem {
  const fields: Partial<Record<ColumnName, string | boolean>> = {};
  for (const [name, given] of Object.entries(value)) {
    const column = LIST_COLUMNS.find((one) => one.name === name);
    if (!column) return { column: name, problem: 'unknown' };
    const parsed = VALUE_SCHEMAS[column.type].safeParse(given);
    if (!parsed.success) return { column: name, problem: 'wrong-type' };
    fields[column.name] = parsed.data ?? '';
  }
  return fields;
}

export function isFieldsProblem(value: LineFields | FieldsProblem): value is FieldsProblem {
  return 'problem' in value;
}
