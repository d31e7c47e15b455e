import { afterAll, beforeAll, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import { createGraphLimit } from '../../../../../main/graph/create-graph.ts';
import { MOST_LINES } from '../../../../../main/station/list/parse-csv.ts';
import { createGroupListReader } from '../../../../../main/station/list/read-group-list.ts';
import { fakeConnection } from '../../../../fakes/fake-connection.ts';
import { type FakeService, startFakeService } from '../../../../fakes/fake-service.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const PLACE = { name: 'Starters', of: 'group' } as const;
const member = (at: number, more: object = {}) => ({
  id: `0d5e1f5a-0000-4000-8000-${String(at).padStart(12, '0')}`,
  userPrincipalName: `p${at}@contoso.com`,
  displayName: `Person ${at}`,
  ...more,
});

let service: FakeService;
beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());

function read(members: readonly object[], token: Result<string> = succeed('token')) {
  service.answer = ({ url }) => ({
    body: url.includes('/members/') ? { value: members } : { displayName: 'Starters' },
  });
  return createGroupListReader(
    { connection: fakeConnection(service), getToken: async () => token, limit: createGraphLimit() },
    'g-1',
  ).read();
}

it('shows what the permissions give: names and accounts at least', async () => {
  const members = [member(1), member(2, { department: 'Design', jobTitle: 'Designer', employeeId: '5' })];
  expect(expectValue(await read(members))).toMatchObject({
    place: PLACE,
    shared: null,
    lines: [
      { displayName: 'Person 1', upn: 'p1@contoso.com', department: null, employeeId: null, isBlocked: false },
      { displayName: 'Person 2', department: 'Design', jobTitle: 'Designer', employeeId: '5' },
    ],
  });
});

it('names people by their account where their name may not be read, and refuses those without either', async () => {
  expect(expectValue(await read([member(1, { displayName: null })])).lines).toMatchObject([
    { displayName: 'p1@contoso.com' },
  ]);
  expect(await read([member(1), member(2, { displayName: null, userPrincipalName: null })])).toEqual(
    fail({ kind: 'list-line-wrong', ...PLACE, line: 2, problem: 'name' }),
  );
});

it('refuses a group without people, and one that is larger than a day', async () => {
  expect(await read([])).toEqual(fail({ kind: 'list-unreadable', ...PLACE, reason: 'empty' }));
  const many = Array.from({ length: MOST_LINES + 1 }, (_, at) => member(at));
  expect(await read(many)).toEqual(fail({ kind: 'list-unreadable', ...PLACE, reason: 'many' }));
});

it('says which permission is missing', async () => {
  expect(await read([], fail({ kind: 'consent-needed', scopes: ['x'] }))).toEqual(
    fail({ kind: 'list-refused', name: 'g-1', of: 'group', permission: 'GroupMember.Read.All' }),
  );
});
