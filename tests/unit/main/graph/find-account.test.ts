import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { createGraphLimit } from '../../../../main/graph/create-graph.ts';
import { createFindAccount, type FindAccount } from '../../../../main/graph/find-account.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeAnswer, type FakeService, startFakeService } from '../../../fakes/fake-service.ts';

const CITRA = { id: 'p-1', userPrincipalName: 'citra@contoso.com', displayName: 'Citra' };
const FOUND = succeed({ id: 'p-1', upn: 'citra@contoso.com', displayName: 'Citra' });
const NOBODY: FakeAnswer = { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };

let service: FakeService;
let findAccount: FindAccount;
let byUpn: FakeAnswer;
let byNumber: FakeAnswer;
let detailsToken: Result<string>;

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  byUpn = NOBODY;
  byNumber = { body: { value: [] } };
  detailsToken = succeed('details');
  service.answer = ({ url }) => (url.includes('$filter') ? byNumber : byUpn);
  findAccount = createFindAccount({
    connection: fakeConnection(service),
    getToken: async ([scope]) => (scope?.endsWith('/User.Read.All') ? detailsToken : succeed('basic')),
    limit: createGraphLimit(),
    sleep: async () => undefined,
  });
});

it('takes the account that the list names', async () => {
  byUpn = { body: CITRA };
  expect(await findAccount({ upn: "d'or#ext@contoso.com", employeeId: '1' })).toEqual(FOUND);
  expect(service.seen.map(({ url }) => url.split('?')[0])).toEqual(["/v1.0/users/d'or%23ext%40contoso.com"]);
  expect(service.seen[0]?.headers.authorization).toBe('Bearer basic');
});

it('looks by number where there is no account of that name, or none is named', async () => {
  byNumber = { body: { value: [CITRA] } };
  expect(await findAccount({ upn: 'new@contoso.com', employeeId: "50'1" })).toEqual(FOUND);
  expect(await findAccount({ upn: null, employeeId: "50'1" })).toEqual(FOUND);
  const { searchParams } = new URL(service.seen.at(-1)?.url ?? '', 'https://graph.example');
  expect(searchParams.get('$filter')).toBe("employeeId eq '50''1'");
  expect(service.seen.at(-1)?.headers.authorization).toBe('Bearer details');
});

it('says that there is none yet', async () => {
  expect(await findAccount({ upn: 'new@contoso.com', employeeId: '1' })).toEqual(succeed(null));
  expect(await findAccount({ upn: 'new@contoso.com', employeeId: null })).toEqual(succeed(null));
  service.seen.length = 0;
  expect(await findAccount({ upn: null, employeeId: null })).toEqual(succeed(null));
  expect(service.seen).toEqual([]);
});

it('chooses nobody where several have the number', async () => {
  byNumber = { body: { value: [CITRA, { ...CITRA, id: 'p-2' }] } };
  expect(await findAccount({ upn: null, employeeId: '1' })).toEqual(fail({ kind: 'several-accounts' }));
});

it('tells what kept it from looking, which is not that nobody is there', async () => {
  byUpn = { status: 503, body: {} };
  expect(await findAccount({ upn: 'new@contoso.com', employeeId: '1' })).toMatchObject({
    failure: { kind: 'service-unavailable' },
  });
  detailsToken = fail({ kind: 'consent-needed', scopes: ['User.Read.All'] });
  expect(await findAccount({ upn: null, employeeId: '1' })).toEqual(detailsToken);
});
