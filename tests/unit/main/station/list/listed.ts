import { readLine } from '../../../../../main/station/list/list-line.ts';
import { type Listed, makeEntries } from '../../../../../main/station/list/make-entries.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

/** People on a list by the names of their accounts; `null`: somebody without one. */
export function listed(...names: readonly (string | null)[]): readonly Listed[] {
  const lines = names.map((name, index) =>
    expectValue(
      readLine(
        { displayName: name ?? 'New', upn: name === null ? '' : `${name}@contoso.com`, employeeId: `${index}` },
        index + 2,
      ),
    ),
  );
  return expectValue(makeEntries(lines, { name: 'today.csv', of: 'csv' }));
}
