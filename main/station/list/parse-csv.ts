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
  const unreadable = (reason: Unreadable['reason']) =>
    fail({ kind: 'list-unreadable' as const, name, of: 'csv' as const, reason });
  const wrong = (line: number, problem: WrongLine['problem']) =>
    fail({ kind: 'list-line-wrong' as const, name, of: 'csv' as const, line, problem });
  const text = decodeText(bytes);
  if (text === null) return unreadable('encoding');
  const { lastLine, rows } = openTable(text);
  try {
    const header = await rows.next();
    if (header.done === true) return unreadable('empty');
    const columns = header.value.record.map(fieldOf);
    if (!isUsable(columns)) return unreadable('columns');
    const lines: ListLine[] = [];
    for await (const { at, record } of rows) {
      const line = lineOf(record, columns, at);
      if (!line.ok) return wrong(at, line.failure.kind);
      if (lines.push(line.value) > MOST_LINES) return unreadable('many');
    }
    return lines.length === 0 ? unreadable('empty') : succeed(lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return wrong(lastLine() + 1, 'quote');
  }
}

type Unreadable = Extract<ListFailure, { kind: 'list-unreadable' }>;
type WrongLine = Extract<ListFailure, { kind: 'list-line-wrong' }>;

interface Row {
  readonly record: readonly string[];
  /** Line of the file that it begins on; the first is 1. */
  readonly at: number;
}

interface Table {
  readonly rows: AsyncGenerator<Row>;
  /** Line of the file on which the last whole row ended: what is wrong begins after it. */
  readonly lastLine: () => number;
}

function openTable(text: string): Table {
  // One kind of line end, or a text of several lines would count some of them twice.
  const plain = text.replace(/\r\n?/g, '\n');
  // Excel's own hint, which other programs show as a line.
  const hint = /^sep=[,;\t]\n/i.exec(plain)?.[0] ?? '';
  const content = plain.slice(hint.length);
  const before = hint === '' ? 0 : 1;
  let last = before;
  const parser = parse({
    delimiter: separatorOf(content),
    info: true,
    on_record: (record: string[], { lines }) => {
      last = before + lines;
      return record;
    },
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  return { rows: rowsOf(Readable.from(piecesOf(content)).pipe(parser), before), lastLine: () => last };
}

async function* rowsOf(records: AsyncIterable<CsvRecord>, before: number): AsyncGenerator<Row> {
  for await (const { info, record } of records) yield { record, at: before + info.lines - newlinesIn(record) };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Pick<Info, 'lines'>;
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

/** Names of columns hold no separators, so that the first line can be cut without regard to quotes. */
function separatorOf(text: string): string {
  const header = text.slice(0, 10_000).trimStart().split('\n', 1)[0] ?? '';
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
  return record.reduce((sum, value) => sum + (value.split('\n').length - 1), 0);
}
