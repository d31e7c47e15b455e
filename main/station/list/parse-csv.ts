import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import type { ListFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { decodeText } from './decode-text.ts';
import { fieldOf, type ListField } from './list-fields.ts';
import { type ListLine, readLine } from './list-line.ts';

/** Ten times the largest event, and more than twice what a list is tested with. */
export const MOST_LINES = 20_000;

/** Excel separates by what the region uses for decimals; its "Unicode text" by tabs. */
const SEPARATORS = [',', ';', '\t'] as const;

/** Between two pieces of this many characters everything else in the program gets its turn. */
const PIECE_CHARACTERS = 1 << 16;

type Columns = readonly (ListField | null)[];

/**
 * Read a list from the bytes of a CSV file named `name`: first line with the columns' names, then one person a line.
 * The separator is the one under which most names are known. A mistake in any line refuses the whole file, by line:
 * a list that is silently a few people short is found out at the desk.
 */
export async function parseCsv(bytes: Buffer, name: string): Promise<Result<readonly ListLine[], ListFailure>> {
  const place = { name, of: 'csv' } as const;
  const decoded = decodeText(bytes);
  if (decoded === null) return fail({ kind: 'list-unreadable', ...place, reason: 'encoding' });
  // Excel's own hint, which other programs show as a line.
  const hint = /^sep=[,;\t]\r?\n/i.exec(decoded)?.[0] ?? '';
  const text = decoded.slice(hint.length);
  const lines: ListLine[] = [];
  let columns: Columns | null = null;
  let lastLine = hint === '' ? 0 : 1;
  const offset = lastLine;
  try {
    for await (const { info, record } of recordsOf(text)) {
      const at = offset + info.lines - newlinesIn(record);
      lastLine = offset + info.lines;
      if (columns === null) {
        columns = record.map(fieldOf);
        if (!isUsable(columns)) return fail({ kind: 'list-unreadable', ...place, reason: 'columns' });
        continue;
      }
      if (lines.length === MOST_LINES) return fail({ kind: 'list-unreadable', ...place, reason: 'many' });
      const line = lineOf(record, columns, at);
      if (!line.ok) return fail({ kind: 'list-line-wrong', ...place, line: at, problem: line.failure.kind });
      lines.push(line.value);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser names where it noticed; the quote that is missing stands at or after the first line not read.
    return fail({ kind: 'list-line-wrong', ...place, line: lastLine + 1, problem: 'quote' });
  }
  return lines.length === 0 ? fail({ kind: 'list-unreadable', ...place, reason: 'empty' }) : succeed(lines);
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

function recordsOf(text: string): AsyncIterable<CsvRecord> {
  const parser = parse({
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  return Readable.from(piecesOf(text)).pipe(parser);
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

/** Names of columns hold no separators, so that the first line can be cut without regard to quotes. */
function separatorOf(text: string): string {
  const header =
    text
      .slice(0, 10_000)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  const known = SEPARATORS.map((separator) => ({
    separator,
    fields: header.split(separator).filter((column) => fieldOf(column) !== null).length,
  }));
  return known.reduce((best, one) => (one.fields > best.fields ? one : best)).separator;
}

/** Somebody's name, and something that leads to an account. */
function isUsable(columns: Columns): boolean {
  const has = (...fields: readonly ListField[]) => fields.some((field) => columns.includes(field));
  return has('displayName', 'givenName', 'surname') && has('upn', 'id', 'employeeId');
}

function lineOf(record: readonly string[], columns: Columns, at: number) {
  // A separator in an unquoted name moves everything after it by one column.
  if (record.slice(columns.length).some((value) => value.trim() !== '')) {
    return fail({ kind: 'fields' as const });
  }
  const fields: Partial<Record<ListField, string>> = {};
  columns.forEach((field, index) => {
    const value = record[index] ?? '';
    // Of two columns for one thing the first that says something.
    if (field !== null && !fields[field]) fields[field] = value;
  });
  return readLine(fields, at);
}

function newlinesIn(record: readonly string[]): number {
  return record.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
