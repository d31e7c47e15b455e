import { describe, expect, it } from 'vitest';
import { type ListLine, readLine } from '../../../../../main/station/list/list-line.ts';
import { deriveKey, makeEntries } from '../../../../../main/station/list/make-entries.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const PLACE = { name: 'today.csv', of: 'csv' } as const;
const line = (at: number, fields: Parameters<typeof readLine>[0]): ListLine =>
  expectValue(readLine({ displayName: `Person ${at}`, ...fields }, at));
const entries = (...lines: ListLine[]) => makeEntries(lines, PLACE);

describe('keys', () => {
  it('are the list’s where it has them', () => {
    expect(expectValue(entries(line(2, { key: 'citra@contoso.com', upn: 'citra@contoso.com' })))).toMatchObject([
      { key: 'citra@contoso.com' },
    ]);
  });

  it('are derived else: the same after a reload and never the account itself', () => {
    const [first] = expectValue(entries(line(2, { upn: 'citra@contoso.com' })));
    const [again] = expectValue(entries(line(9, { upn: 'Citra@Contoso.com', department: 'Design' })));
    expect(first?.key).toMatch(/^[\da-f]{20}$/);
    expect(again?.key).toBe(first?.key);
  });

  it('stay when somebody with a number gets an account', () => {
    const before = { employeeId: '50001', id: null, upn: null };
    expect(deriveKey({ ...before, upn: 'citra@contoso.com' })).toBe(deriveKey(before));
    expect(deriveKey({ ...before, employeeId: '50002' })).not.toBe(deriveKey(before));
    expect(deriveKey({ employeeId: null, id: null, upn: '50001' })).not.toBe(deriveKey(before));
  });
});

describe('somebody twice', () => {
  it.each([
    ['key', { key: 'B-17', upn: 'a@contoso.com' }, { key: 'B-17', upn: 'b@contoso.com' }],
    ['account', { upn: 'a@contoso.com' }, { upn: 'A@contoso.com', key: 'B-2' }],
    [
      'account',
      { id: '0d5e1f5a-0000-4000-8000-000000000001', upn: 'a@contoso.com' },
      { id: '0D5E1F5A-0000-4000-8000-000000000001', upn: 'b@contoso.com' },
    ],
    ['number', { employeeId: 'E1' }, { employeeId: 'e1', upn: 'b@contoso.com' }],
  ])('by %s is told with both lines', (what, first, second) => {
    expect(entries(line(2, first), line(3, { upn: 'other@contoso.com' }), line(7, second))).toEqual({
      ok: false,
      failure: { kind: 'list-duplicate', ...PLACE, what, first: 2, second: 7 },
    });
  });
});

it('tells people of one name apart by their account, but only where nothing else does', () => {
  const made = expectValue(
    entries(
      line(2, { displayName: 'Anna Nguyễn', upn: 'anna1@contoso.com' }),
      line(3, { displayName: 'Anna Nguyen', upn: 'anna2@contoso.com', secondIdentifier: 'Desk 4' }),
      line(4, { displayName: 'Wei', upn: 'wei@contoso.com' }),
    ),
  );
  expect(made.map(({ secondIdentifier }) => secondIdentifier)).toEqual(['anna1@contoso.com', 'Desk 4', null]);
});
