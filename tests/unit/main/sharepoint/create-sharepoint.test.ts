import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { createSharePoint } from '../../../../main/sharepoint/create-sharepoint.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeService, startFakeService } from '../../../fakes/fake-service.ts';

const HOST = 'https://contoso-my.sharepoint.example';

let service: FakeService;
let scopes: string[];
beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  service.answer = () => ({ body: { AccountName: 'a', UserProfileProperties: [] } });
  scopes = [];
});

const site =
  (address: string | null) =>
  async (_signal?: AbortSignal): Promise<Result<string | null>> =>
    succeed(address);

const create = (graph = { mySite: site(`${HOST}/personal/citra/`), rootSite: site(null) }) =>
  createSharePoint({
    connection: fakeConnection(service),
    graph,
    getToken: async (wanted) => {
      scopes.push(...wanted);
      return succeed('token');
    },
    version: '1.2.3',
    sleep: async () => undefined,
  });

it('asks for the own profile as a program that says its name', async () => {
  expect((await create().myProperties(HOST)).ok).toBe(true);
  expect(service.seen[0]).toMatchObject({
    method: 'GET',
    url: '/_api/SP.UserProfiles.PeopleManager/GetMyProperties',
    headers: { 'user-agent': 'NONISV|Selfsame|Selfsame/1.2.3', authorization: 'Bearer token' },
  });
  expect(scopes).toEqual([`${HOST}/AllSites.Read`]);
});

it('learns the host of somebody whose host nobody tells, for its scope too', async () => {
  const sharePoint = create({ mySite: site(null), rootSite: site(null) });
  expect(await sharePoint.host()).toEqual(fail({ kind: 'no-sharepoint-host' }));
  for (const address of [null, 'https://elsewhere.test/', 'http://contoso-my.sharepoint.example/'])
    expect(sharePoint.learnHost(address)).toBeNull();
  expect((await sharePoint.host()).ok).toBe(false);
  expect(sharePoint.learnHost(`${HOST}/`)).toBe(HOST);
  expect(await sharePoint.host()).toEqual(succeed(HOST));
  expect(await sharePoint.scope()).toEqual(succeed(`${HOST}/AllSites.Read`));
  expect(sharePoint.learnHost('https://elsewhere.test/')).toBeNull();
  expect(await sharePoint.host()).toEqual(succeed(HOST));
});

it("asks for somebody else's profile by the claims name", async () => {
  await create().propertiesFor(HOST, "o'neil@contoso.example");
  expect(service.seen[0]?.url).toBe(
    '/_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)?@v=%27i%3A0%23.f%7Cmembership%7Co%27%27neil%40contoso.example%27',
  );
});

it('says what it does not understand', async () => {
  service.answer = () => ({ body: '<html>sign in</html>' });
  expect(await create().myProperties(HOST)).toMatchObject({ ok: false, failure: { kind: 'unexpected-answer' } });
});

it('takes a person without a profile for one without a photo', async () => {
  service.answer = () => ({ body: { 'odata.null': true } });
  expect(await create().propertiesFor(HOST, 'omar@contoso.example')).toMatchObject({
    ok: false,
    failure: { kind: 'no-photo', status: 200 },
  });
});

describe('another host', () => {
  it('is asked with a token of its own', async () => {
    const sharePoint = create();
    await sharePoint.myProperties(HOST);
    await sharePoint.myProperties('https://contosoeur-my.sharepoint.example');
    expect(scopes).toEqual([`${HOST}/AllSites.Read`, 'https://contosoeur-my.sharepoint.example/AllSites.Read']);
  });

  it.each([
    'https://contoso-my.sharepoint.example.evil.example',
    'http://contoso-my.sharepoint.example',
    'https://citra@contoso-my.sharepoint.example',
    'file:///etc/passwd',
    'not an address',
  ])('that is no SharePoint of this cloud is never sent a token: %s', async (host) => {
    const sharePoint = create();
    expect(sharePoint.acceptedHost(host)).toBeNull();
    expect(await sharePoint.propertiesFor(host, 'citra@contoso.example')).toEqual(
      fail({ kind: 'unexpected-answer' }),
    );
    expect(scopes).toEqual([]);
    expect(service.seen).toEqual([]);
  });
});

describe('the My Site host', () => {
  const stopped = fail({ kind: 'stopped' });

  it('is looked up once for all who ask', async () => {
    let lookups = 0;
    const own = site(`${HOST}/personal/citra/`);
    const sharePoint = create({
      mySite: (signal) => {
        lookups += 1;
        return own(signal);
      },
      rootSite: site(null),
    });
    expect(await Promise.all([sharePoint.host(), sharePoint.scope(), sharePoint.host()])).toEqual([
      succeed(HOST),
      succeed(`${HOST}/AllSites.Read`),
      succeed(HOST),
    ]);
    expect(await sharePoint.host(new AbortController().signal)).toEqual(succeed(HOST));
    expect(lookups).toBe(1);
  });

  it('is found for those who still wait when somebody stops', async () => {
    let answer: (result: Result<string>) => void = () => undefined;
    const asked = new Promise<Result<string>>((resolve) => {
      answer = resolve;
    });
    const sharePoint = create({ mySite: () => asked, rootSite: site(null) });
    const stop = new AbortController();
    const first = sharePoint.host(stop.signal);
    const second = sharePoint.host();
    stop.abort();
    expect(await first).toEqual(stopped);
    answer(succeed(`${HOST}/personal/citra/`));
    expect(await second).toEqual(succeed(HOST));
    expect(await sharePoint.host(stop.signal)).toEqual(stopped);
  });
});

describe('stored pictures', () => {
  const address = `${HOST}:443/User%20Photos/Profile%20Pictures/citra_MThumb.jpg?t=637`;

  it('are read as files, never as pages', async () => {
    service.answer = () => ({
      headers: { etag: '"7"', 'last-modified': 'Sun, 22 Nov 2026 13:00:00 GMT' },
      body: Buffer.from('jpeg'),
    });
    expect(await create().picture(address)).toMatchObject({
      ok: true,
      value: { etag: '"7"', changedAt: '2026-11-22T13:00:00.000Z' },
    });
    expect(decodeURIComponent(service.seen[0]?.url ?? '')).toBe(
      "/_api/web/GetFileByServerRelativePath(decodedurl='/User Photos/Profile Pictures/citra_MThumb.jpg')/$value",
    );
  });

  it('are asked by their whole name, whatever signs are in it', async () => {
    await create().picture(`${HOST}/User%20Photos/o'neil_fabrikam%23ext%23_100%25_MThumb.jpg`);
    expect(service.seen[0]?.url).toBe(
      "/_api/web/GetFileByServerRelativePath(decodedurl='%2FUser%20Photos%2Fo''neil_fabrikam%23ext%23_100%25_MThumb.jpg')/$value",
    );
  });

  it('that are gone are no photo', async () => {
    service.answer = () => ({ status: 404 });
    expect(await create().picture(address)).toMatchObject({
      ok: false,
      failure: { kind: 'no-photo', status: 404 },
    });
  });

  it.each([
    `${HOST}/_layouts/15/userphoto.aspx?size=M&accountname=citra`,
    `${HOST}/_layouts/15/USERPHOTO.ASPX/a.jpg`,
    'https://contoso-my.sharepoint.example.evil.example/a.jpg',
    'http://contoso-my.sharepoint.example/a.jpg',
    'https://user:secret@contoso-my.sharepoint.example/a.jpg',
    'nonsense',
  ])('%s is not asked', async (bad) => {
    expect(await create().picture(bad)).toEqual(fail({ kind: 'unexpected-answer' }));
    expect(service.seen).toEqual([]);
    expect(scopes).toEqual([]);
  });
});
