import { describe, expect, it } from 'vitest';
import type { TenantResponse } from '../../../../demo-tenant/http.ts';
import { answerDriveFile } from '../../../../demo-tenant/sharepoint/drive-files.ts';
import { ADMIN, bytesOf, CITRA, look, ORIGINS, requestTo } from '../world/test-world.ts';
import { createGraph, errorOf, SELF_SERVICE, SITI } from './test-graph.ts';

const FILES = `Bearer ${CITRA} User.ReadWrite Files.Read`;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
  readonly folder?: { readonly childCount: number };
  readonly image?: object;
  readonly remoteItem?: object;
  readonly thumbnails?: readonly Record<'small' | 'medium' | 'large', { readonly url: string }>[];
  readonly '@microsoft.graph.downloadUrl'?: string;
}

interface List {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
}

const listOf = ({ body }: TenantResponse) => body as List;
const driveOf = (world: ReturnType<typeof createGraph>['world'], upn: string) =>
  world.describe().people.find((person) => person.upn === upn)?.drive;

async function itemNamed(ask: ReturnType<typeof createGraph>['ask'], name: string): Promise<Item> {
  const query = encodeURIComponent(name.split('.')[0] ?? '');
  const found = listOf(await ask(`v1.0/me/drive/root/search(q='${query}')`, FILES)).value;
  const item = found.find((one) => one.name === name);
  if (!item) throw new Error(`expected ${name} in the drive`);
  return item;
}

describe('a drive that does not exist', () => {
  it('is made by being asked for, as Graph does, and remembered', async () => {
    const { world, ask } = createGraph();
    world.applyCause(CITRA, 'sharepoint-never-visited');
    expect(driveOf(world, CITRA)).toBe('none');
    expect((await ask('v1.0/me?$select=mySite', FILES)).body).toMatchObject({ mySite: null });
    expect(driveOf(world, CITRA)).toBe('none');

    expect((await ask('v1.0/me/drive', FILES)).body).toMatchObject({ driveType: 'business' });
    expect(driveOf(world, CITRA)).toBe('made');
    expect((await ask('v1.0/me?$select=mySite', FILES)).body).not.toMatchObject({ mySite: null });
    expect(listOf(await ask('v1.0/me/drive/root/children', FILES)).value).toEqual([]);
    expect(world.save().people[CITRA]?.sharePoint).toMatchObject({ hasPersonalSite: true, isDriveNew: true });
  });

  it.each(['root/children', "root/search(q='a')", 'items/root', 'special/photos'])(
    'is made by drive/%s too',
    async (path) => {
      const { world, ask } = createGraph();
      world.applyCause(CITRA, 'sharepoint-never-visited');
      await ask(`v1.0/me/drive/${path}`, FILES);
      expect(driveOf(world, CITRA)).toBe('made');
    },
  );

  it('is not made without the permission, a licence or a home in this tenant', async () => {
    const { world, ask } = createGraph();
    world.applyCause(CITRA, 'sharepoint-never-visited');
    expect(errorOf(await ask('v1.0/me/drive', SELF_SERVICE))).toMatchObject({ status: 403, code: 'accessDenied' });
    expect(driveOf(world, CITRA)).toBe('none');
    world.applyCause(CITRA, 'no-sharepoint-licence');
    expect(errorOf(await ask('v1.0/me/drive', FILES))).toMatchObject({ status: 400 });
    world.applyCause(CITRA, 'guest');
    expect(errorOf(await ask('v1.0/me/drive', FILES))).toMatchObject({ status: 404, code: 'ResourceNotFound' });
    expect(driveOf(world, CITRA)).toBe('none');
  });
});

describe('the files of a drive', () => {
  it('are the person’s own, for who has the permission', async () => {
    const { ask } = createGraph();
    expect((await ask('v1.0/me/drive/root/children')).status).toBe(403);
    const others = `v1.0/users/${SITI}/drive/root/children`;
    expect((await ask(others, `Bearer ${ADMIN} Files.Read`)).status).toBe(403);
    expect((await ask('v1.0/me/drive/root', FILES, { method: 'DELETE' })).status).toBe(405);
  });

  it('come with folders, pictures, and what is neither', async () => {
    const { ask } = createGraph();
    const { value } = listOf(await ask('v1.0/me/drive/root/children?$expand=thumbnails', FILES));
    const named = (name: string) => value.find((one) => one.name === name);
    expect(named('Pictures')?.folder?.childCount).toBe(3);
    expect(named('Old phone')?.folder?.childCount).toBe(0);
    expect(named('Citra this spring.jpg')?.image).toEqual({ width: 1800, height: 2400 });
    expect(named('Citra this spring.jpg')?.thumbnails).toHaveLength(1);
    expect(named('Notes from Monday.docx')?.thumbnails).toEqual([]);
    expect(named('Poster for the lobby.png')?.size).toBeGreaterThan(50_000_000);
    expect(named('Team photos')?.remoteItem).toBeDefined();
    expect(value.map(({ name }) => name)).toEqual(expect.arrayContaining(['IMG_2041.HEIC', 'IMG_0107.CR2']));
    for (const { id } of value) expect(id).toMatch(/^01[A-Z2-7]{32}$/);
  });

  it('are listed in pages, with only what is selected', async () => {
    const { ask } = createGraph();
    const { id } = await itemNamed(ask, 'Camera Roll');
    const names: string[] = [];
    let next: string | undefined = `v1.0/me/drive/items/${id}/children?$select=name&$top=40`;
    let pages = 0;
    while (next !== undefined) {
      const list = listOf(await ask(next, FILES));
      names.push(...list.value.map(({ name }) => name));
      expect(Object.keys(list.value[0] ?? {}).sort()).toEqual(['id', 'name']);
      next = list['@odata.nextLink']?.replace(`${ORIGINS.graph}/`, '');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(names).size).toBe(90);
    const backwards = await ask(`v1.0/me/drive/items/${id}/children?$orderby=name%20desc&$top=1`, FILES);
    expect(listOf(backwards).value[0]?.name).toBe('IMG_3090.jpg');
  });

  it.each(['$top=0', '$top=1000', '$skiptoken=x', '$orderby=size', '$filter=file%20ne%20null'])(
    'refuse %s',
    async (query) => {
      const { ask } = createGraph();
      const refused = errorOf(await ask(`v1.0/me/drive/root/children?${query}`, FILES));
      expect(refused).toMatchObject({ status: 400, code: 'invalidRequest' });
    },
  );

  it.each([
    ['spring', ['Citra this spring.jpg']],
    ['YEA', ['Citra some years ago.jpg']],
    ['citra dark', ['Citra in the dark.jpg']],
    ["o''brien", []],
    ['', []],
  ])('are found by %s', async (text, names) => {
    const { ask } = createGraph();
    const found = await ask(`v1.0/me/drive/root/search(q='${encodeURIComponent(text)}')`, FILES);
    expect(listOf(found).value.map(({ name }) => name)).toEqual(names);
  });

  it('tell what is not there', async () => {
    const { ask } = createGraph();
    for (const path of ['items/01NOSUCH', 'items/01NOSUCH/children', 'special/music'])
      expect(errorOf(await ask(`v1.0/me/drive/${path}`, FILES))).toMatchObject({ code: 'itemNotFound' });
    expect((await ask('v1.0/me/drive/root/permissions', FILES)).status).toBe(400);
    const { id } = await itemNamed(ask, 'Notes from Monday.docx');
    expect((await ask(`v1.0/me/drive/items/${id}/thumbnails`, FILES)).body).toEqual({ value: [] });
    expect((await ask(`v1.0/me/drive/items/${id}/thumbnails/0/medium`, FILES)).status).toBe(404);
  });
});

describe('pre-authenticated addresses', () => {
  it('give the file to whoever has one, and nothing to a bearer', async () => {
    const { world, ask } = createGraph();
    const { id } = await itemNamed(ask, 'Citra some years ago.jpg');
    const redirect = await ask(`v1.0/me/drive/items/${id}/content`, FILES);
    expect(redirect.status).toBe(302);
    const address = String(redirect.headers?.['location']);
    expect(address.startsWith(`${ORIGINS.mySiteApi}/_layouts/15/download.aspx?`)).toBe(true);

    const given = await answerDriveFile(world, requestTo(address));
    expect(given?.headers).toMatchObject({ 'content-type': 'image/jpeg' });
    if (given) expect((await look(bytesOf(given))).width).toBe(648);
    const withToken = await answerDriveFile(world, requestTo(address, { headers: { authorization: FILES } }));
    expect(withToken?.status).toBe(401);
    const forged = await answerDriveFile(world, requestTo(address.replace('tempauth=', 'tempauth=x')));
    expect(forged?.status).toBe(401);
  });

  it('give thumbnails of the size they are for', async () => {
    const { world, ask } = createGraph();
    const { id } = await itemNamed(ask, 'Citra some years ago.jpg');
    const sets = (await ask(`v1.0/me/drive/items/${id}/thumbnails`, FILES)).body as {
      value: NonNullable<Item['thumbnails']>;
    };
    const given = await answerDriveFile(world, requestTo(sets.value[0]?.medium.url ?? ''));
    if (!given) throw new Error('expected a thumbnail');
    expect((await look(bytesOf(given))).width).toBe(176);
    const redirect = await ask(`v1.0/me/drive/items/${id}/thumbnails/0/small/content`, FILES);
    expect(redirect.status).toBe(302);
  });

  it('last an hour', async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const { createDriveTickets } = await import('../../../../demo-tenant/world/drive/drive-tickets.ts');
    const tickets = createDriveTickets(() => now);
    const text = tickets.issue({ upn: CITRA, itemId: 'x', use: 'content' });
    expect(tickets.redeem(text)).toEqual({ upn: CITRA, itemId: 'x', use: 'content' });
    now += 3_600_001;
    expect(tickets.redeem(text)).toBeNull();
  });
});
