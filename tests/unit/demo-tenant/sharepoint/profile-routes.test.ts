import { describe, expect, it } from 'vitest';
import { ADMIN, bytesOf, CITRA, look, ORIGINS } from '../world/test-world.ts';
import { createSharePoint, PEOPLE_MANAGER } from './test-sharepoint.ts';

const MEDIUM_THUMBNAIL = `${ORIGINS.mySite}/User%20Photos/Profile%20Pictures/citra_selfsame_example_MThumb.jpg`;

function propertiesFor(upn: string): string {
  return `${PEOPLE_MANAGER}/GetPropertiesFor(accountName=@v)?@v=${encodeURIComponent(`'i:0#.f|membership|${upn}'`)}`;
}

function valuesOf(body: unknown): Record<string, string> {
  const { UserProfileProperties } = body as { UserProfileProperties: { Key: string; Value: string }[] };
  return Object.fromEntries(UserProfileProperties.map(({ Key, Value }) => [Key, Value]));
}

describe('GetMyProperties', () => {
  it('tells the picture’s address, states and time as SharePoint does', async () => {
    const { call } = createSharePoint();
    const { body, headers } = await call(`${PEOPLE_MANAGER}/GetMyProperties`);
    expect(headers?.['content-type']).toBe('application/json;odata=nometadata;charset=utf-8');
    expect(body).toMatchObject({
      AccountName: `i:0#.f|membership|${CITRA}`,
      PersonalSiteHostUrl: `${ORIGINS.mySite}/`,
      PictureUrl: MEDIUM_THUMBNAIL,
    });
    expect(valuesOf(body)).toMatchObject({
      AccountName: `i:0#.f|membership|${CITRA}`,
      WorkEmail: CITRA,
      PictureURL: MEDIUM_THUMBNAIL,
      'SPS-PicturePlaceholderState': '0',
      'SPS-PictureExchangeSyncState': '1',
      // 19 hours before 2026-11-23T09:00:00Z.
      'SPS-PictureTimestamp': '63923245200',
    });
  });

  it('names no picture where there is none', async () => {
    const { world, call } = createSharePoint();
    world.applyCause(CITRA, 'no-photo');
    expect(valuesOf((await call(`${PEOPLE_MANAGER}/GetMyProperties`)).body)).toMatchObject({
      PictureURL: '',
      'SPS-PicturePlaceholderState': '1',
      'SPS-PictureTimestamp': '',
    });
  });

  it('ends the picture’s address in a time with its switch', async () => {
    const { world, call } = createSharePoint();
    world.setSwitches({ pictureUrlTimestamp: true });
    const { body } = await call(`${PEOPLE_MANAGER}/GetMyProperties`);
    expect(valuesOf(body)).toMatchObject({ PictureURL: `${MEDIUM_THUMBNAIL}?t=63923245200` });
  });

  it('is null without a profile', async () => {
    const { world, call } = createSharePoint();
    world.applyCause(CITRA, 'no-sharepoint-licence');
    expect((await call(`${PEOPLE_MANAGER}/GetMyProperties`)).body).toEqual({ 'odata.null': true });
    expect((await call(`${PEOPLE_MANAGER}/GetMyProperties`, 'application/json;odata=verbose')).body).toEqual({
      d: { GetMyProperties: null },
    });
  });

  it('is as talkative as the client asks', async () => {
    const { call } = createSharePoint();
    const verbose = await call(`${PEOPLE_MANAGER}/GetMyProperties`, 'application/json;odata=verbose');
    expect(verbose.body).toMatchObject({
      d: {
        __metadata: { type: 'SP.UserProfiles.PersonProperties' },
        UserProfileProperties: { results: expect.any(Array) },
      },
    });
    const plain = await call(`${PEOPLE_MANAGER}/GetMyProperties`, 'application/json');
    expect(plain.body).toHaveProperty('odata.metadata');
    expect(plain.headers?.['content-type']).toContain('odata=minimalmetadata');
  });
});

describe('GetPropertiesFor', () => {
  it('tells about anybody, in either form of the call', async () => {
    const { call } = createSharePoint();
    const detached = { 'SPS-PictureExchangeSyncState': '0', 'SPS-PictureTimestamp': '63605901091' };
    expect(valuesOf((await call(propertiesFor('chidi@selfsame.example'))).body)).toMatchObject(detached);
    const inline = `${PEOPLE_MANAGER}/GetPropertiesFor('chidi@selfsame.example')`;
    expect(valuesOf((await call(inline)).body)).toMatchObject(detached);
  });

  it('is for administrators only with its switch', async () => {
    const { world, call } = createSharePoint();
    world.setSwitches({ othersProfiles: 'administrators' });
    const path = propertiesFor('chidi@selfsame.example');
    expect((await call(path)).body).toMatchObject({
      'odata.error': { code: '-2147024891, System.UnauthorizedAccessException' },
    });
    expect((await call(path, 'application/json', `Bearer ${ADMIN} AllSites.Read`)).status).toBe(200);
    expect((await call(propertiesFor(CITRA))).status).toBe(200);
  });

  it('is null for nobody, and nothing without a name', async () => {
    const { call } = createSharePoint();
    expect((await call(propertiesFor('nobody@selfsame.example'))).body).toEqual({ 'odata.null': true });
    for (const argument of ['', '()', '(accountName=@v)', '(unquoted)']) {
      expect((await call(`${PEOPLE_MANAGER}/GetPropertiesFor${argument}`)).status).toBe(404);
    }
  });
});

describe('thumbnail files', () => {
  const path = (size: string) => `/User Photos/Profile Pictures/citra_selfsame_example_${size}Thumb.jpg`;

  it.each([
    ['S', 48],
    ['M', 72],
    ['L', 300],
  ])('%s is a JPEG of %i pixels with its time and ETag', async (size, edge) => {
    const { call } = createSharePoint();
    const file = encodeURIComponent(path(size));
    for (const address of [encodeURI(path(size)), `/_api/web/GetFileByServerRelativeUrl('${file}')/$value`]) {
      const response = await call(address);
      expect(await look(bytesOf(response))).toMatchObject({ format: 'jpeg', width: edge, height: edge });
      expect(response.headers).toMatchObject({ 'last-modified': 'Tue, 25 Aug 2026 09:00:00 GMT' });
      expect(response.headers?.['etag']).toMatch(/^"\{[0-9A-F]{32}\},1"$/);
    }
  });

  it('tell their properties', async () => {
    const { call } = createSharePoint();
    const { body } = await call(
      `/_api/web/GetFileByServerRelativePath(decodedurl='${encodeURIComponent(path('L'))}')`,
    );
    expect(body).toMatchObject({
      Name: 'citra_selfsame_example_LThumb.jpg',
      ServerRelativeUrl: path('L'),
      TimeLastModified: '2026-08-25T09:00:00Z',
    });
  });

  it('of a guest have `#` in their name, which only the newer call finds', async () => {
    const { world, call } = createSharePoint();
    const guest = 'arjun_fabrikam.example#ext#@selfsame.example';
    world.applyCause(guest, null);
    const { PictureURL = '' } = valuesOf((await call(propertiesFor(guest))).body);
    const { pathname } = new URL(PictureURL);
    expect(pathname).toContain('arjun_fabrikam_example%23ext%23_selfsame_example_MThumb.jpg');
    const file = encodeURIComponent(decodeURIComponent(pathname));
    const found = await call(`/_api/web/GetFileByServerRelativePath(decodedurl='${file}')/$value`);
    expect(await look(bytesOf(found))).toMatchObject({ width: 72 });
    expect((await call(`/_api/web/GetFileByServerRelativeUrl('${file}')/$value`)).status).toBe(404);
  });

  it('are on the My Site host only', async () => {
    const { ask } = createSharePoint();
    const headers = { authorization: `Bearer ${CITRA} AllSites.Read` };
    const file = encodeURIComponent(path('L'));
    for (const address of [encodeURI(path('L')), `/_api/web/GetFileByServerRelativeUrl('${file}')/$value`]) {
      expect((await ask(`${ORIGINS.sharePointApi}${address}`, { headers })).status).toBe(404);
      expect((await ask(`${ORIGINS.mySiteApi}${address}`, { headers })).status).toBe(200);
    }
  });

  it.each([
    'linh_selfsame_example_LThumb.jpg',
    'citra_selfsame_example_XThumb.jpg',
    'nobody_LThumb.jpg',
    '../secret',
  ])('there is no %s', async (name) => {
    const { call } = createSharePoint();
    const file = encodeURIComponent(`/User Photos/Profile Pictures/${name}`);
    const { body, status } = await call(`/_api/web/GetFileByServerRelativeUrl('${file}')/$value`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ 'odata.error': { code: '-2130575338, Microsoft.SharePoint.SPException' } });
  });
});

it('tells who is signed in', async () => {
  const { call } = createSharePoint();
  expect((await call('/_api/web/currentuser')).body).toMatchObject({
    LoginName: `i:0#.f|membership|${CITRA}`,
    UserPrincipalName: CITRA,
  });
  expect((await call('/_api/web/lists')).status).toBe(404);
});
