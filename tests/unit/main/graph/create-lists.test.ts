import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { createGraphLimit } from '../../../../main/graph/create-graph.ts';
import { createLists, type Lists } from '../../../../main/graph/create-lists.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeAnswer, type FakeService, startFakeService } from '../../../fakes/fake-service.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const SITE = 'https://contoso.sharepoint.example/sites/onboarding';
const PATH = '/v1.0/sites/contoso.sharepoint.example:/sites/onboarding:/lists';

let service: FakeService;
let lists: Lists;
let tokens: Readonly<Record<string, Result<string>>>;
let answers: Readonly<Record<string, FakeAnswer>>;

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  tokens = {};
  answers = {
    [`${PATH}/Today`]: { body: { id: 'l-1', displayName: 'Today' } },
    [`${PATH}/l-1/columns`]: {
      body: {
        value: [
          { name: 'Employee_x0020_number', displayName: 'Employee number', readOnly: false },
          { name: 'Status', displayName: 'Status', choice: { choices: ['Done'], allowTextEntry: false } },
          { name: 'Free', displayName: '', choice: { choices: ['Done'], allowTextEntry: true } },
          { name: 'Created', readOnly: true },
          { odd: true },
        ],
      },
    },
  };
  service.answer = ({ url }) => answers[url] ?? { status: 404, body: { error: { code: 'itemNotFound' } } };
  lists = createLists({
    connection: fakeConnection(service),
    getToken: async ([scope = '']) =>
      tokens[scope.slice(scope.lastIndexOf('/') + 1)] ?? succeed(`token for ${scope}`),
    limit: createGraphLimit(),
    sleep: async () => undefined,
  });
});

const find = async () => expectValue(await lists.find(SITE, 'Today'));
const item = (id: string, more: object = {}) => ({
  id,
  eTag: `"e${id}"`,
  lastModifiedDateTime: '2026-03-01T08:00:00Z',
  fields: { Title: `Person ${id}` },
  ...more,
});

describe('finding a list', () => {
  it('asks below the site and never for the site itself, with the permission for one list', async () => {
    expect(await find()).toEqual({
      title: 'Today',
      path: `${PATH.slice('/v1.0'.length)}/l-1/items`,
      columns: [
        { name: 'Employee_x0020_number', displayName: 'Employee number', isReadOnly: false, choices: null },
        { name: 'Status', displayName: 'Status', isReadOnly: false, choices: ['Done'] },
        { name: 'Free', displayName: 'Free', isReadOnly: false, choices: null },
        { name: 'Created', displayName: 'Created', isReadOnly: true, choices: null },
      ],
    });
    expect(service.seen.map(({ headers }) => headers.authorization)).toEqual(
      Array.from({ length: 2 }, () => 'Bearer token for https://graph.example/Lists.SelectedOperations.Selected'),
    );
  });

  it.each([
    ['a trailing slash', `${SITE}/`],
    ['a page of the site', `${SITE}/SitePages/Home.aspx`],
    ['a view of the list', `${SITE}/Lists/Today/AllItems.aspx?viewid=1`],
  ])('finds the site by %s', async (_what, address) => {
    expectValue(await lists.find(address, 'Today'));
  });

  it('finds a host’s root site, and titles with signs of their own', async () => {
    const root = '/v1.0/sites/contoso.sharepoint.example/lists';
    answers = {
      [`${root}/a%2Fb%20%231`]: { body: { id: 'l 2', name: 'a' } },
      [`${root}/l%202/columns`]: { body: { value: [] } },
    };
    expect(expectValue(await lists.find('https://contoso.sharepoint.example', 'a/b #1'))).toMatchObject({
      title: 'a',
    });
  });

  it('takes a grant of the whole site where the one for a list was not consented to', async () => {
    tokens = { 'Lists.SelectedOperations.Selected': fail({ kind: 'consent-needed', scopes: ['Lists'] }) };
    await find();
    expect(service.seen[0]?.headers.authorization).toBe('Bearer token for https://graph.example/Sites.Selected');
  });

  it('names the first permission where neither was, and says who must sign in', async () => {
    tokens = {
      'Lists.SelectedOperations.Selected': fail({ kind: 'consent-needed', scopes: ['Lists'] }),
      'Sites.Selected': fail({ kind: 'consent-needed', scopes: ['Sites'] }),
    };
    expect(await lists.find(SITE, 'Today')).toEqual(fail({ kind: 'consent-needed', scopes: ['Lists'] }));
    tokens = { 'Lists.SelectedOperations.Selected': fail({ kind: 'sign-in-needed' }) };
    expect(await lists.find(SITE, 'Today')).toEqual(fail({ kind: 'sign-in-needed' }));
    expect(service.seen).toEqual([]);
  });
});

describe('its lines', () => {
  const first = `${PATH}/l-1/items?$expand=${encodeURIComponent('fields($select=Title)')}&$top=1000`;
  const read = async (most = 100) => lists.items(await find(), { columns: ['Title'], most });

  it('come page by page, with the time of the service', async () => {
    answers = {
      ...answers,
      [first]: {
        headers: { date: 'Sun, 01 Mar 2026 09:00:00 GMT' },
        body: { value: [item('1')], '@odata.nextLink': `https://graph.example${PATH}/l-1/items?$skiptoken=p2` },
      },
      [`${PATH}/l-1/items?$skiptoken=p2`]: { body: { value: [item('2', { eTag: null, '@odata.etag': '"o"' })] } },
    };
    const { at, isCut, items } = expectValue(await read());
    expect({ at, isCut }).toEqual({ at: '2026-03-01T09:00:00.000Z', isCut: false });
    expect(items).toEqual([
      { id: 1, etag: '"e1"', modifiedAt: '2026-03-01T08:00:00Z', fields: { Title: 'Person 1' } },
      { id: 2, etag: '"o"', modifiedAt: '2026-03-01T08:00:00Z', fields: { Title: 'Person 2' } },
    ]);
  });

  it('are cut where there are more than a station takes', async () => {
    answers = { ...answers, [first]: { body: { value: [item('1'), item('2'), item('3')] } } };
    expect(expectValue(await read(2))).toMatchObject({ isCut: true, items: { length: 2 } });
    expect(expectValue(await read(3))).toMatchObject({ isCut: false, items: { length: 3 } });
  });

  it.each([
    ['a next page elsewhere', { value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/sites' }],
    ['a line that can’t be read', { value: [item('1'), { id: 'x' }] }],
    ['no page', { values: [] }],
  ])('are refused with %s', async (_what, body) => {
    answers = { ...answers, [first]: { body } };
    expect(await read()).toMatchObject({ ok: false, failure: { kind: 'unexpected-answer' } });
    expect(service.seen.every(({ url }) => url.startsWith('/v1.0/sites/contoso'))).toBe(true);
  });
});

describe('one line', () => {
  const change = async () =>
    lists.change(await find(), { id: 7, etag: '"e7"', fields: { Status: 'Done', Station: null } });

  it('is read with the time of the service', async () => {
    answers = {
      ...answers,
      [`${PATH}/l-1/items/7?$expand=fields`]: {
        headers: { date: 'Sun, 01 Mar 2026 09:00:00 GMT' },
        body: item('7'),
      },
    };
    expect(expectValue(await lists.item(await find(), 7))).toMatchObject({
      id: 7,
      etag: '"e7"',
      at: '2026-03-01T09:00:00.000Z',
    });
    expect(await lists.item(await find(), 8)).toMatchObject({ ok: false, failure: { status: 404 } });
  });

  it('is not waited for where the service asks for a long pause', async () => {
    answers = {
      ...answers,
      [`${PATH}/l-1/items/7?$expand=fields`]: { status: 429, headers: { 'retry-after': '30' }, body: {} },
    };
    const found = await find();
    service.seen.length = 0;
    expect(await lists.item(found, 7)).toMatchObject({ failure: { kind: 'throttled', retryAfterSeconds: 30 } });
    expect(service.seen).toHaveLength(1);
  });

  it('is changed only as it was, and answers how it is known from now on', async () => {
    answers = { ...answers, [`${PATH}/l-1/items/7/fields`]: { body: { '@odata.etag': '"e7,2"', Status: 'Done' } } };
    expect(expectValue(await change())).toMatchObject({ etag: '"e7,2"' });
    const sent = service.seen.at(-1);
    expect(sent).toMatchObject({
      method: 'PATCH',
      headers: { 'if-match': '"e7"', 'content-type': 'application/json' },
    });
    expect(JSON.parse(String(sent?.body))).toEqual({ Status: 'Done', Station: null });
  });

  it.each([
    [412, 'unexpected-answer'],
    [403, 'access-denied'],
    [503, 'service-unavailable'],
  ])('is sent once, whatever comes: %i', async (status, kind) => {
    answers = { ...answers, [`${PATH}/l-1/items/7/fields`]: { status, body: { error: { code: 'x' } } } };
    expect(await change()).toMatchObject({ ok: false, failure: { kind, status } });
    expect(service.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });
});
