import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import { createGraphLimit } from '../../../../../main/graph/create-graph.ts';
import type { ListReader } from '../../../../../main/station/list/list-reader.ts';
import { createSharePointListReader } from '../../../../../main/station/list/read-share-point-list.ts';
import { fakeConnection } from '../../../../fakes/fake-connection.ts';
import { type FakeAnswer, type FakeService, startFakeService } from '../../../../fakes/fake-service.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const column = (name: string, displayName = name, more: object = {}) => ({ name, displayName, ...more });
const PEOPLE = [column('Title', 'Name'), column('Account'), column('Badge')];
const PROGRESS = [column('Status'), column('Station'), column('At0', 'At')];

let service: FakeService;
let reader: ListReader;
let columns: readonly object[];
let items: FakeAnswer;
let list: FakeAnswer;
let token: Result<string>;

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  columns = [...PEOPLE, ...PROGRESS];
  list = { body: { id: 'l-1', displayName: 'Today' } };
  items = { body: { value: [line('1', { Title: 'Citra', Account: 'citra@contoso.com' })] } };
  token = succeed('token');
  service.answer = ({ method, url }) => {
    if (url.endsWith('/lists/Today')) return list;
    if (url.endsWith('/columns')) return { body: { value: columns } };
    return method === 'PATCH' ? { body: { '@odata.etag': '"2"' } } : items;
  };
  reader = createSharePointListReader(
    {
      connection: fakeConnection(service),
      getToken: async () => token,
      limit: createGraphLimit(),
      sleep: async () => undefined,
    },
    { site: 'https://contoso.sharepoint.example/sites/hr', list: 'Today' },
    'desk 1',
  );
});

function line(id: string, fields: object) {
  return { id, eTag: `"${id}"`, lastModifiedDateTime: '2026-03-01T08:00:00Z', fields };
}
const PLACE = { name: 'Today', of: 'sharepoint' } as const;

describe('columns', () => {
  it('are known by the names that people see, and asked for by their own', async () => {
    columns = [
      column('Title', 'Name'),
      column('field_1', 'Employee number'),
      column('field_2', 'No photo'),
      column('LinkTitle', 'Title', { readOnly: true }),
      column('ID', 'ID', { readOnly: true }),
    ];
    items = { body: { value: [line('4', { Title: 'Citra', field_1: 50_001, field_2: true, ID: 4 })] } };
    const read = expectValue(await reader.read());
    expect(read.lines).toMatchObject([
      { at: 4, displayName: 'Citra', employeeId: '50001', isBlocked: true, id: null, jobTitle: null },
    ]);
    expect(decodeURIComponent(service.seen.at(-1)?.url ?? '')).toContain('fields($select=Title,field_1,field_2)');
  });

  it('may leave the name to the title that every list has', async () => {
    columns = [column('Title'), column('UPN'), column('JobTitle', 'Job title')];
    items = { body: { value: [line('1', { Title: 'Citra', UPN: 'citra@contoso.com', JobTitle: 'Designer' })] } };
    expect(expectValue(await reader.read()).lines).toMatchObject([{ displayName: 'Citra', jobTitle: 'Designer' }]);
  });

  it('that lead to no account make it no list', async () => {
    columns = [column('Title', 'Name'), ...PROGRESS];
    expect(await reader.read()).toEqual(fail({ kind: 'list-unreadable', ...PLACE, reason: 'columns' }));
  });

  it.each([
    ['no-columns', [column('Status'), column('Station')]],
    ['no-columns', [column('Status'), column('Station'), column('At', 'At', { readOnly: true })]],
    ['other-words', [column('Status', 'Status', { choice: { choices: ['Open', 'Done'] } }), ...PROGRESS.slice(1)]],
  ])(
    'for progress that can’t be written make it a list that is only read: %s',
    async (notSharedBecause, progress) => {
      columns = [...PEOPLE, ...progress];
      expect(expectValue(await reader.read())).toMatchObject({ shared: null, notSharedBecause });
    },
  );

  it('are looked at anew when somebody asks', async () => {
    columns = PEOPLE;
    expect(expectValue(await reader.read())).toMatchObject({ notSharedBecause: 'no-columns' });
    expect(await reader.board?.read(1)).toMatchObject({ ok: false });
    columns = [...PEOPLE, ...PROGRESS];
    expect(expectValue(await reader.read())).toMatchObject({ notSharedBecause: 'no-columns' });
    reader.forgetColumns();
    expect(expectValue(await reader.read())).toMatchObject({ notSharedBecause: null });
  });

  it('of choices may hold the stations’ words among others', async () => {
    const words = ['Open', 'At a station', 'Waiting', 'Waiting for account', 'Done', 'Declined'];
    columns = [...PEOPLE, column('Status', 'Status', { choice: { choices: words } }), ...PROGRESS.slice(1)];
    expect(expectValue(await reader.read())).toMatchObject({ notSharedBecause: null });
  });
});

describe('lines', () => {
  it('say how far everybody is', async () => {
    const fields = { Title: 'Citra', Account: 'citra@contoso.com' };
    items = {
      headers: { date: 'Sun, 01 Mar 2026 09:00:00 GMT' },
      body: {
        value: [
          line('1', { ...fields, Status: 'at a station', Station: 'desk 2' }),
          line('2', { Title: 'Wei', Account: 'wei@contoso.com', Status: 'No photo' }),
          line('3', { Title: 'Ana', Account: 'ana@contoso.com', Status: 'Came yesterday' }),
        ],
      },
    };
    const { lines, shared } = expectValue(await reader.read());
    expect(shared?.at).toBe('2026-03-01T09:00:00.000Z');
    expect([...(shared?.states ?? [])]).toMatchObject([
      [1, { status: 'claimed', station: 'desk 2', etag: '"1"', modifiedMs: Date.parse('2026-03-01T08:00:00Z') }],
      [2, { status: 'blocked', station: null }],
      [3, { status: 'unknown' }],
    ]);
    expect(lines.map(({ isBlocked }) => isBlocked)).toEqual([false, true, false]);
  });

  it.each([
    ['one without a name', { Account: 'wei@contoso.com' }, 'name'],
    ['one without an account', { Title: 'Wei' }, 'account'],
  ])('are refused by their ID: %s', async (_what, fields, problem) => {
    items = { body: { value: [line('9', fields)] } };
    expect(await reader.read()).toEqual(fail({ kind: 'list-line-wrong', ...PLACE, line: 9, problem }));
  });

  it('must be somebody', async () => {
    items = { body: { value: [] } };
    expect(await reader.read()).toEqual(fail({ kind: 'list-unreadable', ...PLACE, reason: 'empty' }));
  });

  it('are read and written one by one', async () => {
    const { board } = reader;
    items = { body: line('1', { Status: 'Done', Station: 'desk 2' }) };
    expect(await board?.read(1)).toMatchObject({
      ok: true,
      value: { state: { status: 'done', station: 'desk 2' } },
    });
    const at = '2026-03-01T09:00:00.000Z';
    expect(await board?.write(1, { etag: '"1"', status: 'claimed', at })).toMatchObject({
      ok: true,
      value: { etag: '"2"' },
    });
    await board?.write(1, { etag: '"2"', status: 'missing', at });
    const written = service.seen
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => JSON.parse(String(body)));
    expect(written).toEqual([
      { Status: 'At a station', Station: 'desk 1', At0: at },
      { Status: null, Station: null, At0: null },
    ]);
  });
});

describe('a list that can’t be read', () => {
  const permission = 'Lists.SelectedOperations.Selected';

  it('says which permission is missing', async () => {
    token = fail({ kind: 'consent-needed', scopes: ['x'] });
    expect(await reader.read()).toEqual(fail({ kind: 'list-refused', ...PLACE, permission }));
  });

  it.each([
    [403, 'list-refused'],
    [404, 'list-not-found'],
    [400, 'list-not-found'],
    [503, 'service-unavailable'],
  ])('says what a status of %i means', async (status, kind) => {
    list = { status, body: { error: { code: 'x' } } };
    expect(await reader.read()).toMatchObject({ ok: false, failure: { kind, status } });
  });

  it('is looked for anew once it is gone', async () => {
    expectValue(await reader.read());
    items = { status: 404, body: { error: { code: 'itemNotFound' } } };
    expect(await reader.read()).toMatchObject({ failure: { kind: 'list-not-found', ...PLACE } });
    service.seen.length = 0;
    await reader.read();
    expect(service.seen[0]?.url).toMatch(/\/lists\/Today$/);
  });
});
