import { describe, expect, it } from 'vitest';
import type { TenantResponse } from '../../../../demo-tenant/http.ts';
import { CITRA, ORIGINS } from '../world/test-world.ts';
import { BEARER, createSharePoint, PEOPLE_MANAGER, USER_PHOTO } from './test-sharepoint.ts';

const MINE = `${PEOPLE_MANAGER}/GetMyProperties`;
const THUMBNAIL = '/User Photos/Profile Pictures/citra_selfsame_example_LThumb.jpg';

type Properties = Readonly<Record<string, unknown>>;

function readProfile({ body }: TenantResponse): Properties {
  const { UserProfileProperties, ...others } = body as {
    UserProfileProperties: readonly { Key: string; Value: string }[];
  };
  return { ...others, ...Object.fromEntries(UserProfileProperties.map(({ Key, Value }) => [Key, Value])) };
}

function createHosts(cause: string | null) {
  const sharePoint = createSharePoint();
  sharePoint.world.applyCause(CITRA, cause);
  const callAt = (origin: string, path: string, authorization = BEARER) =>
    sharePoint.ask(`${origin}${encodeURI(path)}`, {
      headers: { authorization, accept: 'application/json;odata=nometadata' },
    });
  return { ...sharePoint, callAt };
}

describe('a person of the other geography', () => {
  it.each(['mySiteApi', 'sharePointApi'] as const)(
    'is known on %s without picture, and where to look',
    async (name) => {
      const { callAt } = createHosts('other-sharepoint-host');
      expect(readProfile(await callAt(ORIGINS[name], MINE))).toMatchObject({
        AccountName: `i:0#.f|membership|${CITRA}`,
        PersonalSiteHostUrl: `${ORIGINS.otherGeo}/`,
        PictureUrl: null,
        PictureURL: '',
        'SPS-PictureExchangeSyncState': '',
        'SPS-PicturePlaceholderState': '',
        'SPS-PictureTimestamp': '',
      });
      expect((await callAt(ORIGINS[name], THUMBNAIL)).status).toBe(404);
    },
  );

  it('has picture and states on the host of that geography', async () => {
    const { callAt } = createHosts('other-sharepoint-host');
    const profile = readProfile(await callAt(ORIGINS.otherGeoApi, MINE));
    expect(profile).toMatchObject({ 'SPS-PictureExchangeSyncState': '1', 'SPS-PicturePlaceholderState': '0' });
    expect(profile['PictureURL']).toMatch(/^http:\/\/selfsame-demo-eur-my\..*_MThumb\.jpg$/);
    expect((await callAt(ORIGINS.otherGeoApi, THUMBNAIL)).status).toBe(200);
  });

  it('is pulled for there and nowhere else', async () => {
    const { browse, world } = createHosts('other-sharepoint-host');
    world.clock.advance(25);
    expect((await browse(USER_PHOTO, CITRA, ORIGINS.mySite)).status).toBe(302);
    expect(world.profiles.find(CITRA)?.pulls).toBe(0);
    expect((await browse(USER_PHOTO, CITRA, ORIGINS.otherGeo)).status).toBe(200);
    expect(world.profiles.find(CITRA)?.pulls).toBe(1);
  });

  it('is what somebody of the default geography is on the other host', async () => {
    const { callAt } = createHosts(null);
    expect(readProfile(await callAt(ORIGINS.otherGeoApi, MINE))).toMatchObject({
      PersonalSiteHostUrl: `${ORIGINS.mySite}/`,
      PictureURL: '',
    });
  });
});

describe('the names of the hosts', () => {
  it('are the vanity ones with their switch, and all of them answer', async () => {
    const { callAt, world } = createHosts(null);
    world.setSwitches({ vanityHosts: true });
    const profile = readProfile(await callAt(ORIGINS.vanityMySiteApi, MINE));
    expect(profile['PersonalSiteHostUrl']).toBe(`${ORIGINS.vanityMySite}/`);
    expect(String(profile['PictureURL'])).toContain(`${ORIGINS.vanityMySite}/`);
    for (const origin of [ORIGINS.vanityMySiteApi, ORIGINS.mySiteApi]) {
      expect((await callAt(origin, THUMBNAIL)).status).toBe(200);
    }
  });

  it('leave the library named as the host’s language has it', async () => {
    const { callAt, world } = createHosts(null);
    world.setSwitches({ photoLibrary: 'Foto Pengguna' });
    const { PictureURL } = readProfile(await callAt(ORIGINS.mySiteApi, MINE));
    expect(String(PictureURL)).toContain('/Foto%20Pengguna/Profile%20Pictures/');
    expect((await callAt(ORIGINS.mySiteApi, THUMBNAIL)).status).toBe(404);
    expect((await callAt(ORIGINS.mySiteApi, THUMBNAIL.replace('User Photos', 'Foto Pengguna'))).status).toBe(200);
  });
});

describe('what programs may read', () => {
  it('is nothing where SharePoint is closed to them, though the person’s browser gets in', async () => {
    const { callAt, browse } = createHosts('sharepoint-not-allowed');
    for (const path of [MINE, THUMBNAIL]) expect((await callAt(ORIGINS.mySiteApi, path)).status).toBe(403);
    expect((await browse('/', CITRA)).status).toBe(200);
  });

  it('takes another permission for profiles with its switch', async () => {
    const { callAt, world } = createHosts(null);
    world.setSwitches({ profilePermission: 'User.Read.All' });
    expect((await callAt(ORIGINS.mySiteApi, MINE)).status).toBe(403);
    expect((await callAt(ORIGINS.mySiteApi, THUMBNAIL)).status).toBe(200);
    expect((await callAt(ORIGINS.mySiteApi, MINE, `Bearer ${CITRA} User.Read.All`)).status).toBe(200);
  });

  it('has a placeholder state that nobody has explained, with its switch', async () => {
    const { callAt, world } = createHosts('sharepoint-placeholder');
    world.setSwitches({ placeholderState: '2' });
    expect(readProfile(await callAt(ORIGINS.mySiteApi, MINE))).toMatchObject({
      'SPS-PicturePlaceholderState': '2',
    });
  });
});
