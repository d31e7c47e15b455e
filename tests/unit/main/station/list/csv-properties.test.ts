import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../../main/station/list/parse-csv.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const RUNS = process.env['SELFSAME_TEST_LONG'] === undefined ? 150 : 5000;

/** Any text that people may write; what is left of it on one line is compared. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const clean = (value: string) =>
  value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
const name = text.filter((value) => clean(value) !== '');

const person = fc.record({ displayName: name, upn: name, department: text, secondIdentifier: text });
const file = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 12 }),
  separator: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  encode: fc.constantFrom(
    (csv: string) => Buffer.from(csv),
    (csv: string) => Buffer.from(`\ufeff${csv}`),
    (csv: string) => Buffer.from(`\ufeff${csv}`, 'utf16le'),
  ),
  quotesAll: fc.boolean(),
});

function write({ newline, people, quotesAll, separator }: ReturnType<typeof file.generate>['value']): string {
  const field = (value: string) =>
    quotesAll || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const rows = people.map(({ department, displayName, secondIdentifier, upn }) =>
    [displayName, department, upn, secondIdentifier].map(field).join(separator),
  );
  return [['Name', 'Department', 'UPN', 'Second identifier'].join(separator), ...rows, ''].join(newline);
}

describe('any list that a spreadsheet can write', () => {
  it('is read as it was meant, person by person', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const lines = expectValue(await parseCsv(given.encode(write(given)), 'any.csv'));
        const read = lines.map(({ department, displayName, secondIdentifier, upn }) => ({
          displayName,
          upn,
          department: department ?? '',
          secondIdentifier: secondIdentifier ?? '',
        }));
        expect(read).toEqual(
          given.people.map((one) => ({
            displayName: clean(one.displayName),
            upn: clean(one.upn),
            department: clean(one.department),
            secondIdentifier: clean(one.secondIdentifier),
          })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('cut off anywhere or spoilt by a byte, gives people or a failure that names the file, and never throws', async () => {
    const spoilt = fc.record({ given: file, at: fc.nat(), byte: fc.integer({ min: -1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ at, byte, given }) => {
        const whole = given.encode(write(given));
        const place = at % whole.length;
        const bytes = byte < 0 ? whole.subarray(0, place) : Buffer.from(whole).fill(byte, place, place + 1);
        const read = await parseCsv(bytes, 'any.csv');
        if (read.ok) expect(read.value.every(({ displayName }) => displayName !== '')).toBe(true);
        else expect(read.failure).toMatchObject({ name: 'any.csv', of: 'csv' });
      }),
      { numRuns: RUNS },
    );
  });
});
