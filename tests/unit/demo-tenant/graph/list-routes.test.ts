import { beforeEach, describe, expect, it } from 'vitest';
import type { TenantResponse } from '../../../../demo-tenant/http.ts';
import { ONBOARDING, SHAREPOINT_HOST } from '../../../../demo-tenant/tenant-constants.ts';
import { ADMIN, CITRA } from '../world/test-world.ts';
import { createGraph, errorOf } from './test-graph.ts';

const BY_LIST = `Bearer ${ADMIN} Lists.SelectedOperations.Selected`;
const BY_SITE = `Bearer ${ADMIN} Sites.Selected`;
const SITE = `v1.0/sites/${SHAREPOINT_HOST}:${ONBOARDING.sitePath}`;
const LIST = `${SITE}:/lists/${encodeURIComponent(ONBOARDING.listTitle)}`;

interface Item {
  readonly id: string;
  readonly eTag: string;
  readonly lastModifiedDateTime: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
interface Page {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
}

let graph: ReturnType<typeof createGraph>;

beforeEach(() => {
  graph = createGraph();
});

const ask = (path: string, authorization: string = BY_LIST) => graph.ask(path, authorization);

function patch(id: string, fields: object | string, headers: Readonly<Record<string, string>> = {}, by = BY_LIST) {
  const body = Buffer.from(typeof fields === 'string' ? fields : JSON.stringify(fields));
  return graph.ask(`${LIST}/items/${id}/fields`, by, { method: 'PATCH', body, headers });
}

function bodyOf<T>({ status, body }: TenantResponse): T {
  expect(status).toBe(200);
  return body as T;
}

async function readItem(id: string): Promise<Item> {
  return bodyOf<Item>(await ask(`${LIST}/items/${id}?$expand=fields`));
}

async function readAll(query: string): Promise<readonly (readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  let path: string | undefined = `${LIST}/items?${query}`;
  while (path !== undefined) {
    const page: Page = bodyOf<Page>(await ask(path));
    pages.push(page.value);
    const next: string | undefined = page['@odata.nextLink'];
    path = next?.slice(next.indexOf('/v1.0/') + 1);
  }
  return pages;
}

describe('the site', () => {
  it('is found by its path, with or without the port of the host, and then by its id', async () => {
    const byPath = bodyOf<{ id: string; webUrl: string }>(await ask(SITE));
    expect(byPath.webUrl).toMatch(new RegExp(`^http://${SHAREPOINT_HOST}:\\d+${ONBOARDING.sitePath}$`));
    expect(byPath.id.split(',')).toHaveLength(3);
    const withPort = await ask(`v1.0/sites/${SHAREPOINT_HOST}:5002:${ONBOARDING.sitePath}`);
    expect(withPort.body).toEqual(byPath);
    expect((await ask(`v1.0/sites/${byPath.id}`)).body).toEqual(byPath);
    const list = bodyOf<{ id: string }>(await ask(`v1.0/sites/${byPath.id}/lists/${ONBOARDING.listTitle}`));
    expect(list.id).toBe(ONBOARDING.listId);
  });

  it.each([
    ['another host', 'v1.0/sites/contoso.sharepoint.com:/sites/onboarding', 400, 'invalidRequest'],
    ['another path', `v1.0/sites/${SHAREPOINT_HOST}:/sites/elsewhere`, 404, 'itemNotFound'],
    ['another id', `v1.0/sites/${SHAREPOINT_HOST},a,b`, 404, 'itemNotFound'],
    ['something else below it', `${SITE}:/pages`, 400, 'BadRequest'],
  ])('answers %s with its own error', async (_what, path, status, code) => {
    expect(errorOf(await ask(path))).toMatchObject({ status, code });
  });
});

describe('the list', () => {
  it('is found by id, by title and by a filter for its name', async () => {
    const byId = await ask(`${SITE}:/lists/${ONBOARDING.listId}`);
    expect(byId.body).toMatchObject({ id: ONBOARDING.listId, displayName: ONBOARDING.listTitle });
    expect((await ask(LIST)).body).toEqual(byId.body);
    const named = (name: string) => ask(`${SITE}:/lists?$filter=displayName eq '${name}'`);
    expect(bodyOf<{ value: object[] }>(await named(ONBOARDING.listTitle)).value).toHaveLength(1);
    expect(bodyOf<{ value: object[] }>(await named('Another')).value).toEqual([]);
    expect(errorOf(await ask(`${SITE}:/lists?$filter=name eq 'a'`))).toMatchObject({
      status: 400,
      message: 'The provided filter statement is not supported',
    });
    expect(errorOf(await ask(`${SITE}:/lists/Another`))).toMatchObject({ status: 404, code: 'itemNotFound' });
  });

  it('tells its columns by both of their names', async () => {
    const { value } = bodyOf<{ value: { name: string; displayName: string; indexed: boolean }[] }>(
      await ask(`${LIST}/columns`),
    );
    expect(value).toContainEqual(expect.objectContaining({ name: 'Title', displayName: 'Name', indexed: true }));
    expect(value).toContainEqual(expect.objectContaining({ name: 'EmployeeId', displayName: 'Employee number' }));
    expect(value).toContainEqual(expect.objectContaining({ name: 'NoPhoto', boolean: {} }));
  });

  it('has no other relations and is not changed as a whole', async () => {
    expect(errorOf(await ask(`${LIST}/permissions`))).toMatchObject({ status: 400 });
    const created = await graph.ask(`${LIST}/items`, BY_LIST, { method: 'POST' });
    expect(created.status).toBe(405);
  });
});

describe('its lines', () => {
  it('come without fields unless these are asked for, and leave empty columns out', async () => {
    const plain = bodyOf<Page>(await ask(`${LIST}/items`));
    expect(plain.value.every((item) => !('fields' in item))).toBe(true);
    const full = bodyOf<Page>(await ask(`${LIST}/items?$expand=fields`)).value;
    const byTitle = (title: string) => full.filter(({ fields }) => fields['Title'] === title);
    const twins = byTitle('Gede Wirawan').map(({ fields }) => fields['SecondIdentifier']);
    expect(new Set(twins).size).toBe(2);
    expect(byTitle('Joko Susilo')[0]?.fields).not.toHaveProperty('Account');
    expect(full.filter(({ fields }) => fields['NoPhoto'] === true)).toHaveLength(1);
    expect(full.find(({ fields }) => fields['Language'] === 'ar')?.fields['Title']).toMatch(/\p{Script=Arabic}/u);
    const keys = full.map(({ fields }) => String(fields['Badge']));
    expect(new Set(keys).size).toBe(full.length);
    expect(keys.every((key) => /^[\dA-Z]{4}(-[\dA-Z]{4}){2}$/.test(key))).toBe(true);
  });

  it('come in pages that hold each line once', async () => {
    const pages = await readAll('$expand=fields&$top=4');
    expect(pages.slice(0, -1).every((page) => page.length === 4)).toBe(true);
    const ids = pages.flat().map(({ id }) => id);
    expect(ids).toEqual(graph.world.onboarding.list.lines().map(({ id }) => String(id)));
  });

  it('go on where they were when a line goes meanwhile', async () => {
    const first = bodyOf<Page>(await ask(`${LIST}/items?$top=3`));
    graph.world.onboarding.list.remove(Number(first.value[0]?.id));
    const next = first['@odata.nextLink'] ?? '';
    const second = bodyOf<Page>(await ask(next.slice(next.indexOf('/v1.0/') + 1)));
    expect(Number(second.value[0]?.id)).toBe(Number(first.value[2]?.id) + 1);
  });

  it('answer a choice of columns', async () => {
    const { fields } = bodyOf<Item>(await ask(`${LIST}/items/1?$select=id&$expand=fields($select=Title,Badge)`));
    expect(Object.keys(fields).sort()).toEqual(['@odata.etag', 'Badge', 'Title']);
  });

  it.each(['$top=0', '$top=5001', '$skiptoken=12', '$orderby=id', '$expand=driveItem'])(
    'refuse %s',
    async (query) => {
      expect(errorOf(await ask(`${LIST}/items?${query}`))).toMatchObject({ status: 400, code: 'invalidRequest' });
    },
  );

  it('are found by an indexed column, and by another only with the header that allows it', async () => {
    const found = (path: string, headers = {}) => graph.ask(`${LIST}/items?${path}`, BY_LIST, { headers });
    const byNumber = await found("$expand=fields&$filter=fields/EmployeeId eq '60001'");
    expect(bodyOf<Page>(byNumber).value.map(({ fields }) => fields['Title'])).toEqual(['Joko Susilo']);
    const byDesk = "$filter=fields/SecondIdentifier eq 'Depot 3'";
    expect(errorOf(await found(byDesk))).toMatchObject({ status: 400, code: 'invalidRequest' });
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect(bodyOf<Page>(await found(byDesk, prefer)).value).toHaveLength(1);
    for (const odd of ["fields/Unknown eq 'a'", 'fields/NoPhoto eq true', "contains(fields/Title,'a')"]) {
      expect(errorOf(await found(`$filter=${odd}`))).toMatchObject({ status: 400 });
    }
  });

  it.each(['0', '999', 'x'])('have none with the id %s', async (id) => {
    expect(errorOf(await ask(`${LIST}/items/${id}`))).toMatchObject({ status: 404, code: 'itemNotFound' });
  });
});

describe('a change of a line', () => {
  it('takes the tag that was read, tells the next one, and refuses the old one', async () => {
    const before = await readItem('1');
    const claimed = await patch('1', { PhotoStatus: 'claimed', PhotoStation: 'A' }, { 'if-match': before.eTag });
    const answered = bodyOf<Record<string, unknown>>(claimed);
    expect(answered).toMatchObject({ PhotoStatus: 'claimed', Title: before.fields['Title'] });
    const after = await readItem('1');
    expect(answered['@odata.etag']).toBe(after.eTag);
    expect(after.eTag).not.toBe(before.eTag);
    const late = await patch('1', { PhotoStation: 'B' }, { 'if-match': before.eTag });
    expect(errorOf(late)).toMatchObject({ status: 412, code: 'resourceModified' });
    expect((await readItem('1')).fields['PhotoStation']).toBe('A');
  });

  it('can be refused with the status that has been reported', async () => {
    graph.world.setSwitches({ listConflictStatus: 409 });
    const refused = await patch('1', { PhotoStation: 'B' }, { 'if-match': '"another"' });
    expect(errorOf(refused)).toMatchObject({ status: 409, code: 'resourceModified' });
  });

  it('needs no tag, and takes any for *', async () => {
    const tags = [(await readItem('2')).eTag];
    for (const headers of [{}, { 'if-match': '*' }]) {
      expect((await patch('2', { PhotoStatus: 'done' }, headers)).status).toBe(200);
      tags.push((await readItem('2')).eTag);
    }
    expect(new Set(tags).size).toBe(3);
  });

  it('empties a column with null', async () => {
    await patch('3', { PhotoStatus: 'done', PhotoAt: '2026-11-25T10:00:00Z' });
    await patch('3', { PhotoStatus: null });
    const { fields } = await readItem('3');
    expect(fields).not.toHaveProperty('PhotoStatus');
    expect(fields['PhotoAt']).toBe('2026-11-25T10:00:00Z');
  });

  it.each([
    ['an unknown column', { Colour: 'red' }],
    ['text where yes or no belongs', { NoPhoto: 'yes' }],
    ['something that is no time', { PhotoAt: 'now' }],
    ['too long a text', { PhotoStation: 'x'.repeat(256) }],
    ['a list', '[]'],
    ['no JSON', '{'],
  ])('refuses %s and changes nothing', async (_what, fields) => {
    const before = await readItem('1');
    expect(errorOf(await patch('1', fields))).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect(await readItem('1')).toEqual(before);
  });
});

describe('permission', () => {
  it.each([
    ['list-write', BY_LIST, 200, 200],
    ['list-read', BY_LIST, 200, 403],
    ['list-write', BY_SITE, 403, 403],
    ['site-write', BY_SITE, 200, 200],
    ['site-read', BY_SITE, 200, 403],
    ['none', BY_LIST, 403, 403],
    ['none', BY_SITE, 403, 403],
    ['none', `Bearer ${ADMIN} Sites.Read.All`, 200, 403],
    ['none', `Bearer ${ADMIN} Sites.ReadWrite.All`, 200, 200],
    ['list-write', `Bearer ${CITRA} User.ReadWrite`, 403, 403],
  ])('%s with "%s": reading %i, writing %i', async (listGrant, authorization, read, write) => {
    graph.world.setSwitches({ listGrant });
    const answers = await Promise.all([
      ask(`${LIST}/items`, authorization),
      patch('1', { PhotoStatus: 'done' }, {}, authorization),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([read, write]);
  });

  it('for the list alone may not be enough to be told of the site', async () => {
    graph.world.setSwitches({ siteForListGrant: 'refused' });
    expect(errorOf(await ask(SITE))).toMatchObject({ status: 403, code: 'accessDenied' });
    expect((await ask(LIST)).status).toBe(200);
  });
});

it('answers ten thousand lines in pages', async () => {
  const { list } = graph.world.onboarding;
  list.clear();
  list.add(Array.from({ length: 10_000 }, (_, index) => ({ Title: `Person ${index}`, EmployeeId: String(index) })));
  const pages = await readAll('$expand=fields&$top=1000');
  expect(pages).toHaveLength(10);
  expect(new Set(pages.flat().map(({ fields }) => fields['EmployeeId'])).size).toBe(10_000);
});
