import { describe, expect, it } from 'vitest';
import { bytesOf, CITRA, distance, look, plainPicture } from '../world/test-world.ts';
import { createGraph, errorOf, jpeg, RED, SELF_SERVICE, upload } from './test-graph.ts';

describe('changing a photo', () => {
  it.each(['PUT', 'PATCH'])('%s stores other bytes with the same pixels and a new ETag, once', async (method) => {
    const { world, ask } = createGraph();
    const before = world.photos.served(CITRA)?.etag;
    const sent = await jpeg(648);
    const answer = await ask('v1.0/me/photo/$value', SELF_SERVICE, { ...upload(sent), method });
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: undefined });
    const served = await ask('v1.0/me/photo/$value');
    expect(bytesOf(served).equals(sent)).toBe(false);
    expect(distance((await look(bytesOf(served))).colour, RED)).toBeLessThan(6);
    const etag = served.headers?.['etag'];
    expect(etag).not.toBe(before);
    for (const path of ['v1.0/me/photo', 'beta/me/photo', 'v1.0/me/photos/48x48']) {
      expect((await ask(path)).body).toMatchObject({ '@odata.mediaEtag': etag });
    }
  });

  it('cuts the middle out of a picture that is not square, or pads it: a switch', async () => {
    const { world, ask } = createGraph();
    const wide = await plainPicture({ r: 255, g: 255, b: 255 }, 900, 300)
      .composite([{ input: await plainPicture(RED, 300, 300).png().toBuffer(), left: 300, top: 0 }])
      .png()
      .toBuffer();
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(wide, 'image/png'));
    expect((await ask('v1.0/me/photo')).body).toMatchObject({ id: '240x240' });
    expect(world.photos.served(CITRA)?.edgePixels).toBe(300);
    world.setSwitches({ nonSquareUpload: 'pad' });
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(wide, 'image/png'));
    expect(world.photos.served(CITRA)?.edgePixels).toBe(648);
  });

  it('keeps no metadata', async () => {
    const { ask } = createGraph();
    const tagged = await plainPicture(RED, 648, 648)
      .withExif({ IFD0: { Artist: 'Citra' } })
      .jpeg()
      .toBuffer();
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(tagged));
    expect(tagged.includes('Citra')).toBe(true);
    expect(bytesOf(await ask('v1.0/me/photo/$value')).includes('Citra')).toBe(false);
  });

  it('DELETE removes it, and a second time there is none', async () => {
    const { ask } = createGraph();
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, { method: 'DELETE' })).status).toBe(200);
    expect((await ask('v1.0/me/photo/$value')).status).toBe(404);
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, { method: 'DELETE' })).status).toBe(404);
  });

  it('is refused as documented, and the photo stays', async () => {
    const { world, ask } = createGraph();
    const noise = Buffer.concat([await jpeg(648), Buffer.alloc(5 * 1024 * 1024)]);
    const cases = [
      { call: upload(await jpeg(23)), status: 400, code: 'ValidationWidthTooSmall' },
      { call: upload(await jpeg(648, 40)), status: 400, code: 'ValidationWidthTooSmall' },
      { call: upload(await jpeg(648), 'application/octet-stream'), status: 500, code: 'ErrorInternalServerError' },
      { call: upload(noise), status: 413, code: 'RequestEntityTooLarge' },
      { call: upload(Buffer.from('not a picture')), status: 400, code: 'ErrorInvalidImage' },
      { call: upload((await jpeg(648)).subarray(0, 900)), status: 400, code: 'ErrorInvalidImage' },
      {
        call: upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>')),
        status: 400,
        code: 'ErrorInvalidImage',
      },
      { call: upload(Buffer.alloc(0)), status: 400, code: 'ErrorInvalidImage' },
    ];
    const before = world.photos.served(CITRA);
    for (const { call, status, code } of cases) {
      expect(errorOf(await ask('v1.0/me/photo/$value', SELF_SERVICE, call))).toMatchObject({ status, code });
    }
    expect(world.photos.served(CITRA)).toEqual(before);
  });

  it('is misled about more than 100 KB without a mailbox, unless that was mended: a switch', async () => {
    const { world, ask } = createGraph();
    world.applyCause(CITRA, 'no-mailbox');
    const large = upload(Buffer.concat([await jpeg(648), Buffer.alloc(100 * 1024)]));
    expect(errorOf(await ask('v1.0/me/photo/$value', SELF_SERVICE, large)).status).toBe(404);
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(await jpeg(648)))).status).toBe(200);
    world.setSwitches({ mailboxlessLimit: false });
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, large)).status).toBe(200);
  });

  it.each([
    ['v1.0/me/photo', 'PUT'],
    ['v1.0/me/photos/48x48/$value', 'PUT'],
    ['v1.0/me/photo/$value', 'POST'],
    ['v1.0/me', 'DELETE'],
    ['v1.0/users', 'POST'],
  ])('there is no %s %s', async (path, method) => {
    const { ask } = createGraph();
    expect((await ask(path, SELF_SERVICE, { ...upload(await jpeg(648)), method })).status).toBe(405);
  });
});
