import { describe, expect, it } from 'vitest';
import { MOST_LINES, parseCsv } from '../../../../../main/station/list/parse-csv.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const HEADER = 'name;upn;employeeId';
const parse = (text: string) => parseCsv(Buffer.from(text), 'today.csv');
const lines = async (text: string) => expectValue(await parse(text));

describe('a file that people made', () => {
  it('is read with every column that is known, whatever it is called and in whatever order', async () => {
    const [line] = await lines(
      'Objekt,Department,Job Title,E-Mail,Full name,No photo,Language,Second_Identifier,Employee No.,KEY,Object ID\n' +
        'x,Design,Product designer,citra@contoso.com,Citra Dewi,no,id_ID,Desk 4,50001,B-17,0D5E1F5A-0000-4000-8000-000000000001\n',
    );
    expect(line).toEqual({
      at: 2,
      key: 'B-17',
      id: '0d5e1f5a-0000-4000-8000-000000000001',
      upn: 'citra@contoso.com',
      employeeId: '50001',
      displayName: 'Citra Dewi',
      department: 'Design',
      jobTitle: 'Product designer',
      secondIdentifier: 'Desk 4',
      isBlocked: false,
      locale: 'id-ID',
    });
  });

  it.each([
    ['commas', 'name,upn\n"Dewi, Citra",citra@contoso.com\n'],
    ['semicolons', 'name;upn\nDewi, Citra;citra@contoso.com\n'],
    ['tabs', 'name\tupn\nDewi, Citra\tcitra@contoso.com\n'],
    ['Excel’s hint at its separator', 'sep=;\r\nname;upn\r\nDewi, Citra;citra@contoso.com\r\n'],
    ['old line ends', 'name;upn\rDewi, Citra;citra@contoso.com'],
  ])('may be separated by %s', async (_what, text) => {
    expect(await lines(text)).toMatchObject([{ displayName: 'Dewi, Citra', upn: 'citra@contoso.com' }]);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as Excel writes it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['the same without a mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('may be %s', async (_what, encode) => {
    const text = 'name,upn\nНаталія Ткаченко,n@contoso.com\n王小明,w@contoso.com\nأحمد,a@contoso.com\n';
    const read = expectValue(await parseCsv(encode(text), 'today.csv'));
    expect(read.map(({ displayName }) => displayName)).toEqual(['Наталія Ткаченко', '王小明', 'أحمد']);
  });

  it('keeps the lines of the file, over empty ones and texts of several lines', async () => {
    const text = `${HEADER}\r\n\r\n;;\r\n"Citra\r\nDewi";citra@contoso.com;1\r\n\r\nWei;wei@contoso.com;2\r\n`;
    expect(await lines(text)).toMatchObject([
      { at: 4, displayName: 'Citra Dewi' },
      { at: 7, displayName: 'Wei' },
    ]);
  });

  it('makes a name of its parts, and takes the first of two columns that say something', async () => {
    const text = 'given name;surname;mail;upn\nCitra;Dewi;;citra@contoso.com\nWei;;w@contoso.com;wei@contoso.com\n';
    expect(await lines(text)).toMatchObject([
      { displayName: 'Citra Dewi', upn: 'citra@contoso.com' },
      { displayName: 'Wei', upn: 'w@contoso.com' },
    ]);
  });

  it('may leave out what stands last in a line, and have empty columns without a name', async () => {
    expect(await lines(`${HEADER};;\nWei;wei@contoso.com\nCitra;citra@contoso.com;1;;\n`)).toHaveLength(2);
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['x', true],
    ['asked not to', true],
    ['', false],
    ['No', false],
    ['0', false],
    ['false', false],
    ['Tidak', false],
  ])('forbids a photo unless "no photo" is denied: %s', async (value, isBlocked) => {
    expect(await lines(`name;upn;No photo\nWei;wei@contoso.com;${value}\n`)).toMatchObject([{ isBlocked }]);
  });

  it('lets people choose where a language is none, and takes no number for an object id', async () => {
    const text = 'name;upn;language;object id\nWei;wei@contoso.com;German please;4711\n';
    expect(await lines(text)).toMatchObject([{ locale: null, id: null }]);
  });
});

describe('a file that is wrong', () => {
  const wrong = (line: number, problem: string) => ({
    ok: false,
    failure: { kind: 'list-line-wrong', name: 'today.csv', of: 'csv', line, problem },
  });
  const unreadable = (reason: string) => ({
    ok: false,
    failure: { kind: 'list-unreadable', name: 'today.csv', of: 'csv', reason },
  });

  it.each([
    ['a line without a name', `${HEADER}\nWei;wei@contoso.com;1\n;citra@contoso.com;2\n`, 3, 'name'],
    ['a line that leads to no account', `${HEADER}\nWei;;\n`, 2, 'account'],
    ['a name that is cut in two', 'name,upn\nWei,wei@contoso.com\nDewi, Citra,citra@contoso.com\n', 3, 'fields'],
    ['a text that never ends', `${HEADER}\nWei;wei@contoso.com;${'1'.repeat(401)}\n`, 2, 'long'],
    [
      'a quote that is not closed',
      `${HEADER}\nWei;wei@contoso.com;1\n"Citra;citra@contoso.com;2\nA;a@contoso.com;3`,
      3,
      'quote',
    ],
    ['a quote in the middle', `${HEADER}\nWei;wei@contoso.com;1\nCi"tra;citra@contoso.com;2\n`, 3, 'quote'],
    ['text after a quote', `${HEADER}\n"Ci"tra;citra@contoso.com;2\n`, 2, 'quote'],
  ])('is refused by line: %s', async (_what, text, line, problem) => {
    expect(await parse(text)).toEqual(wrong(line, problem));
  });

  it.each([
    ['nothing at all', '', 'empty'],
    ['only a header', `${HEADER}\n`, 'empty'],
    ['no name', 'upn;employeeId\nwei@contoso.com;1\n', 'columns'],
    ['no account', 'name;department\nWei;Design\n', 'columns'],
    ['no header', 'Wei;wei@contoso.com\n', 'columns'],
  ])('is refused: %s', async (_what, text, reason) => {
    expect(await parse(text)).toEqual(unreadable(reason));
  });

  it('is refused in a code page that nobody names, because names would be spoilt', async () => {
    expect(await parseCsv(Buffer.from('name;upn\nJosé;j@contoso.com\n', 'latin1'), 'today.csv')).toEqual(
      unreadable('encoding'),
    );
  });

  it('is refused with more people than a day can have', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => `P${index};p${index}@contoso.com;${index}`).join('\n');
    expect(expectValue(await parse(`${HEADER}\n${people(MOST_LINES)}`))).toHaveLength(MOST_LINES);
    expect(await parse(`${HEADER}\n${people(MOST_LINES + 1)}`)).toEqual(unreadable('many'));
  });
});
