import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import { createPeopleSearch } from '../../../../main/graph/search-people.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeService, startFakeService } from '../../../fakes/fake-service.ts';

let service: FakeService;
let search: ReturnType<typeof createPeopleSearch>;
beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  service.answer = () => ({ body: { value: [] } });
  search = createPeopleSearch({
    connection: fakeConnection(service),
    getToken: async () => succeed('token'),
    sleep: async () => undefined,
  });
});

const askedQuery = () => new URL(service.seen[0]?.url ?? '', 'https://graph.example').searchParams;

it.each([
  ['Citra', 'Citra'],
  ['Trần', 'Trần'],
  ["O'Brien & Sons", "O'Brien & Sons"],
  ['a"b\\c', 'a\\"b\\\\c'],
])('looks for %s in name, account and address', async (text, escaped) => {
  await search(text);
  expect(askedQuery().get('$search')).toBe(
    `"displayName:${escaped}" OR "userPrincipalName:${escaped}" OR "mail:${escaped}"`,
  );
  expect(askedQuery().get('$top')).toBe('20');
  expect(service.seen[0]?.headers).toMatchObject({ consistencylevel: 'eventual', authorization: 'Bearer token' });
});

describe('what Graph answers', () => {
  it('is a list of people; one without a name goes by the account', async () => {
    service.answer = () => ({
      body: {
        value: [
          { id: '1', userPrincipalName: 'citra@selfsame.example', displayName: 'Citra Dewi' },
          { id: '2', userPrincipalName: 'room@selfsame.example', displayName: null },
        ],
      },
    });
    expect(await search('r')).toEqual(
      succeed([
        { id: '1', upn: 'citra@selfsame.example', displayName: 'Citra Dewi' },
        { id: '2', upn: 'room@selfsame.example', displayName: 'room@selfsame.example' },
      ]),
    );
  });

  it('is never more than twenty, whatever it sends', async () => {
    const value = Array.from({ length: 30 }, (_, at) => ({ id: `${at}`, userPrincipalName: `p${at}@s.example` }));
    service.answer = () => ({ body: { value } });
    expect(await search('p')).toMatchObject({ value: { length: 20 } });
  });

  it.each([
    [{ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }, 'access-denied'],
    [{ body: 'no JSON' }, 'unexpected-answer'],
    [{ body: { value: [{ id: 1 }] } }, 'unexpected-answer'],
  ])('may be a failure', async (answer, kind) => {
    service.answer = () => answer;
    expect(await search('p')).toMatchObject({ failure: { kind } });
  });

  it('is not waited for once it is no longer wanted', async () => {
    const stop = new AbortController();
    service.answer = () => {
      stop.abort();
      return undefined;
    };
    expect(await search('p', stop.signal)).toMatchObject({ failure: { kind: 'stopped' } });
  });
});
