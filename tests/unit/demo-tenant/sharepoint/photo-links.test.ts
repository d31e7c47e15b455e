import { describe, expect, it } from 'vitest';
import { createPhotoLinks } from '../../../../demo-tenant/sharepoint/photo-links.ts';
import { bytesOf, CITRA, createTestWorld, look, ORIGINS } from '../world/test-world.ts';
import { createSharePoint, gateOf, USER_PHOTO } from './test-sharepoint.ts';

function withRedirect() {
  const sharePoint = createSharePoint();
  sharePoint.world.setSwitches({ userPhotoRedirect: 'afdcache' });
  return sharePoint;
}

describe('userphoto.aspx with addresses that expire', () => {
  it('sends a browser on to the picture, and pulls as without them', async () => {
    const { world, browse } = withRedirect();
    world.clock.advance(25);
    const away = await browse(USER_PHOTO);
    expect(away).toMatchObject({ status: 302, headers: { 'cache-control': 'private, max-age=86400' } });
    const location = String(away.headers?.['location']);
    expect(location).toMatch(/^\/_vti_bin\/afdcache\.ashx\/_userprofile\/userphoto\.jpg\?_oat_=[\w-]{43}$/);
    expect(gateOf(world)?.pulls).toBe(1);
    const picture = await browse(location);
    expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg' });
    expect(await look(bytesOf(picture))).toMatchObject({ width: 300 });
    expect(gateOf(world)?.pulls).toBe(1);
  });

  it('refuses the address after an hour, while another request gives a good one', async () => {
    const { world, browse } = withRedirect();
    const location = String((await browse(USER_PHOTO)).headers?.['location']);
    world.clock.advance(0.9);
    expect((await browse(location)).status).toBe(200);
    world.clock.advance(0.1);
    expect(await browse(location)).toMatchObject({ status: 403, body: 'Time-Limited URL validation failed' });
    const another = String((await browse(`${USER_PHOTO}&t=1764000000`)).headers?.['location']);
    expect((await browse(another)).status).toBe(200);
  });

  it('knows no address that it did not give out, and serves nobody who is not signed in', async () => {
    const { ask, browse } = withRedirect();
    expect((await browse('/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg?_oat_=made-up')).status).toBe(403);
    const location = String((await browse(USER_PHOTO)).headers?.['location']);
    const stranger = await ask(`${ORIGINS.sharePoint}${location}`);
    expect(String(stranger.headers?.['location'])).toContain(ORIGINS.pages);
  });
});

it('forgets the oldest addresses rather than keeping all', () => {
  const { clock } = createTestWorld();
  const links = createPhotoLinks(clock);
  const photo = { upn: CITRA, size: 'L', picture: { source: { kind: 'blank' }, changedAt: 0 } } as const;
  const issued = Array.from({ length: 501 }, () => new URL(links.issue(photo), ORIGINS.sharePoint).searchParams);
  const found = issued.map((query) => links.redeem(query) !== null);
  expect([found[0], found[1], found.at(-1)]).toEqual([false, true, true]);
});
