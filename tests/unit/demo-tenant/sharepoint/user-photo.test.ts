import { describe, expect, it } from 'vitest';
import { createGraphService } from '../../../../demo-tenant/graph/graph-service.ts';
import type { World } from '../../../../demo-tenant/world/create-world.ts';
import {
  ADMIN,
  bytesOf,
  CITRA,
  colourOf,
  distance,
  look,
  ORIGINS,
  plainPicture,
  requestTo,
  verifierFor,
} from '../world/test-world.ts';
import { BEARER, createSharePoint, gateOf, PEOPLE_MANAGER, USER_PHOTO } from './test-sharepoint.ts';

const SITI = 'siti@selfsame.example';
const RED = { r: 200, g: 30, b: 40 };
const PLACEHOLDER = '/_layouts/15/images/PersonPlaceholder.200x150x32.png';
const THUMBNAIL = '/User Photos/Profile Pictures/citra_selfsame_example_LThumb.jpg';

function photoOf(upn: string, size = 'L'): string {
  return `/_layouts/15/userphoto.aspx?size=${size}&accountname=${encodeURIComponent(upn)}`;
}

async function publish(world: World): Promise<void> {
  await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
}

describe('userphoto.aspx', () => {
  it.each([
    ['S', 48],
    ['M', 72],
    ['L', 300],
  ] as const)('serves %s with %i pixels', async (size, edge) => {
    const { browse } = createSharePoint();
    const response = await browse(photoOf(SITI, size));
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=86400',
    });
    expect(await look(bytesOf(response))).toMatchObject({ format: 'jpeg', width: edge, height: edge });
  });

  it('takes the account in any case, as a claim, and as username', async () => {
    const { browse } = createSharePoint();
    for (const query of [
      `accountName=${SITI.toUpperCase()}`,
      `accountname=i:0%23.f|membership|${SITI}`,
      `username=${SITI}`,
    ]) {
      const picture = await look(bytesOf(await browse(`/_layouts/15/userphoto.aspx?Size=L&${query}`)));
      expect(distance(picture.colour, colourOf(SITI, 'earlier'))).toBeLessThan(6);
    }
  });

  it.each([
    ['nobody', photoOf('nobody@selfsame.example')],
    ['no account', '/_layouts/15/userphoto.aspx?size=L'],
    ['somebody without a picture', photoOf('linh@selfsame.example')],
    ['somebody without a licence', photoOf('minh@selfsame.example')],
  ])('sends %s to the placeholder', async (_name, path) => {
    const { ask, browse } = createSharePoint();
    expect(await browse(path)).toMatchObject({ status: 302, headers: { location: PLACEHOLDER } });
    expect((await browse(`${path}&default=none`)).status).toBe(404);
    const picture = await look(bytesOf(await ask(`${ORIGINS.sharePoint}${PLACEHOLDER}`)));
    expect(picture).toMatchObject({ format: 'png', width: 200, height: 150 });
  });

  it('shows the placeholder where the state says so, though the file is there', async () => {
    const { world, browse, call } = createSharePoint();
    world.applyCause(CITRA, 'sharepoint-placeholder');
    expect((await browse(photoOf(CITRA))).status).toBe(302);
    expect((await call(encodeURI(THUMBNAIL))).status).toBe(200);
  });

  it('knows nobody by a new name', async () => {
    const { world, browse } = createSharePoint();
    world.applyCause(CITRA, 'account-renamed');
    world.clock.advance(25);
    expect((await browse(photoOf(CITRA))).status).toBe(302);
    expect(gateOf(world)?.pulls).toBe(0);
  });

  it('takes no bearer token, unless a switch says so, and never pulls for one', async () => {
    const { world, ask } = createSharePoint();
    world.clock.advance(25);
    const before = gateOf(world);
    const request = () => ask(`${ORIGINS.mySiteApi}${USER_PHOTO}`, { headers: { authorization: BEARER } });
    expect((await request()).status).toBe(403);
    world.setSwitches({ userPhotoBearer: 'served' });
    expect((await request()).status).toBe(200);
    expect(gateOf(world)).toEqual(before);
  });
});

describe('the once-a-day pull', () => {
  it('does not happen on a visit within 24 hours: the old picture stays', async () => {
    const { world, browse } = createSharePoint();
    await publish(world);
    const before = gateOf(world);
    const { colour } = await look(bytesOf(await browse(USER_PHOTO)));
    expect(distance(colour, colourOf(CITRA, 'now'))).toBeLessThan(6);
    expect(gateOf(world)).toEqual(before);
  });

  it.each([
    ['the root host', ORIGINS.sharePoint],
    ['the My Site host', ORIGINS.mySite],
  ])(
    'happens on a visit after 25 hours, on %s: pixels, file, properties and time are new',
    async (_name, origin) => {
      const { world, browse, call } = createSharePoint();
      await publish(world);
      const fileBefore = await call(encodeURI(THUMBNAIL));
      world.clock.advance(25);
      const shown = await look(bytesOf(await browse(USER_PHOTO, CITRA, origin)));
      expect(distance(shown.colour, RED)).toBeLessThan(6);
      const file = await call(encodeURI(THUMBNAIL));
      expect(distance((await look(bytesOf(file))).colour, RED)).toBeLessThan(6);
      expect(file.headers?.['last-modified']).toBe('Tue, 24 Nov 2026 10:00:00 GMT');
      expect(file.headers?.['etag']).not.toBe(fileBefore.headers?.['etag']);
      expect(gateOf(world)).toMatchObject({ pulls: 1, pictureTimestamp: 63_931_111_200, placeholderState: 0 });
    },
  );

  it('happens once: a second visit waits for the next day', async () => {
    const { world, browse } = createSharePoint();
    world.clock.advance(25);
    await browse(USER_PHOTO);
    world.clock.advance(23);
    await browse(USER_PHOTO);
    expect(gateOf(world)?.pulls).toBe(1);
    world.clock.advance(1);
    await browse(USER_PHOTO);
    expect(gateOf(world)?.pulls).toBe(2);
  });

  it('gives somebody who has never been there a first picture, without waiting', async () => {
    const { world, browse } = createSharePoint();
    world.applyCause(CITRA, 'sharepoint-never-visited');
    expect(gateOf(world)).toMatchObject({ lastPullAt: null, nextPullAt: null, placeholderState: 1 });
    const { colour } = await look(bytesOf(await browse(USER_PHOTO)));
    expect(distance(colour, colourOf(CITRA, 'now'))).toBeLessThan(6);
    expect(gateOf(world)).toMatchObject({ pulls: 1, placeholderState: 0 });
  });

  it('may answer with the old picture and show the new one afterwards: a switch', async () => {
    const { world, browse } = createSharePoint();
    world.setSwitches({ pullAnswer: 'old' });
    await publish(world);
    world.clock.advance(25);
    const first = await look(bytesOf(await browse(USER_PHOTO)));
    const second = await look(bytesOf(await browse(USER_PHOTO)));
    expect(distance(first.colour, colourOf(CITRA, 'now'))).toBeLessThan(6);
    expect(distance(second.colour, RED)).toBeLessThan(6);
  });

  it('happens for any size only with its switch', async () => {
    const { world, browse } = createSharePoint();
    world.clock.advance(25);
    await browse(photoOf(CITRA, 'S'));
    expect(gateOf(world)?.pulls).toBe(0);
    world.setSwitches({ pullTrigger: 'any-size' });
    await browse(photoOf(CITRA, 'S'));
    expect(gateOf(world)?.pulls).toBe(1);
  });

  it('is not for others to make: an administrator who looks changes nothing', async () => {
    const { world, browse } = createSharePoint();
    world.clock.advance(25);
    const before = gateOf(world);
    expect((await browse(photoOf(CITRA), ADMIN)).status).toBe(200);
    expect(gateOf(world)).toEqual(before);
  });

  it('does not happen for a profile that a bulk script detached', async () => {
    const { world, browse } = createSharePoint();
    world.applyCause(CITRA, 'sharepoint-detached');
    world.clock.advance(25);
    const { colour } = await look(bytesOf(await browse(USER_PHOTO)));
    expect(distance(colour, colourOf(CITRA, 'earlier'))).toBeLessThan(6);
    expect(gateOf(world)).toMatchObject({ pulls: 0, pictureTimestamp: 63_605_901_091 });
  });

  it('is left untouched by everything else that can be read', async () => {
    const { world, ask, browse, call, signIn } = createSharePoint();
    const verifyToken = verifierFor(world);
    const graph = createGraphService({ world, verifyToken, origins: ORIGINS, challengeFor: () => null });
    world.clock.advance(25);
    const before = world.describe();

    const account = encodeURIComponent(`'i:0#.f|membership|${CITRA}'`);
    for (const path of [
      `${PEOPLE_MANAGER}/GetMyProperties`,
      `${PEOPLE_MANAGER}/GetPropertiesFor(accountName=@v)?@v=${account}`,
      '/_api/web/currentuser',
      ...['S', 'M', 'L'].map((size) => `/User%20Photos/Profile%20Pictures/citra_selfsame_example_${size}Thumb.jpg`),
      `/_api/web/GetFileByServerRelativeUrl('${encodeURIComponent(THUMBNAIL)}')/$value`,
    ]) {
      expect((await call(path)).status).toBe(200);
      expect((await browse(path, CITRA, ORIGINS.mySite)).status).toBe(200);
    }
    for (const path of ['/', '/sites/demo', photoOf(CITRA, 'S'), photoOf(CITRA, 'M'), photoOf(SITI)]) {
      expect((await browse(path)).status).toBe(200);
    }
    const cookie = await signIn(CITRA);
    await ask(`${ORIGINS.sharePoint}${USER_PHOTO}`, { method: 'HEAD', headers: { cookie } });
    await ask(`${ORIGINS.sharePoint}${USER_PHOTO}`);
    for (const path of [
      'me',
      'me?$select=mySite',
      'me/photo',
      'me/photo/$value',
      'me/photos',
      'me/photos/648x648/$value',
    ]) {
      for (const version of ['v1.0', 'beta']) {
        const headers = { authorization: `Bearer ${CITRA} User.ReadWrite` };
        expect((await graph(requestTo(`${ORIGINS.graph}/${version}/${path}`, { headers }))).status).toBe(200);
      }
    }
    expect(world.describe()).toEqual(before);
  });
});
