import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import { createGraphLimit } from '../../../../main/graph/create-graph.ts';
import { createGroupReader } from '../../../../main/graph/group-members.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeService, startFakeService } from '../../../fakes/fake-service.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

let service: FakeService;
let read: ReturnType<typeof createGroupReader>;
let members: object;

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  service.answer = ({ url }) => {
    if (url.startsWith('/v1.0/groups/g-1?')) return { body: { displayName: 'Starters' } };
    if (url.startsWith('/v1.0/groups/g-2?')) return { body: { displayName: null } };
    return url.includes('/members/') ? { body: members } : { status: 404, body: { error: { code: 'x' } } };
  };
  read = createGroupReader({
    connection: fakeConnection(service),
    getToken: async ([scope]) => succeed(`token for ${scope}`),
    limit: createGraphLimit(),
  });
});

it('asks for people alone, of the index that can tell them apart, with the permission for members', async () => {
  members = {
    value: [{ id: 'p-1', displayName: 'Citra', userPrincipalName: 'citra@contoso.com', department: 'Design' }],
  };
  expect(expectValue(await read('g-1', 10))).toEqual({
    name: 'Starters',
    isCut: false,
    members: [
      {
        id: 'p-1',
        upn: 'citra@contoso.com',
        displayName: 'Citra',
        department: 'Design',
        jobTitle: null,
        employeeId: null,
      },
    ],
  });
  const [, listed] = service.seen;
  expect(listed?.url).toMatch(/\/members\/microsoft\.graph\.user\?.*\$count=true/);
  expect(listed?.headers).toMatchObject({
    consistencylevel: 'eventual',
    authorization: 'Bearer token for https://graph.example/GroupMember.Read.All',
  });
});

it('knows a group without a name by its id, and people of whom only the id may be read', async () => {
  members = { value: [{ id: 'p-1', displayName: null, userPrincipalName: null }] };
  expect(expectValue(await read('g-2', 10))).toMatchObject({
    name: 'g-2',
    members: [{ id: 'p-1', displayName: null }],
  });
});

it('cuts a group that is too large, and tells a group that is not there', async () => {
  members = { value: [{ id: 'p-1' }, { id: 'p-2' }] };
  expect(expectValue(await read('g-1', 1))).toMatchObject({ isCut: true, members: { length: 1 } });
  expect(await read('g-3', 1)).toMatchObject({ ok: false, failure: { status: 404 } });
});
