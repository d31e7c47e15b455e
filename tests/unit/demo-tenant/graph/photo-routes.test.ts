import { describe, expect, it } from 'vitest';
import { bytesOf, CITRA, colourOf, distance, look } from '../world/test-world.ts';
import { createGraph, errorOf, jpeg, SELF_SERVICE, upload } from './test-graph.ts';

const IMAGE_NOT_FOUND =
  "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";

describe('reading a photo', () => {
  it('gives the largest as JPEG, encoded anew, with its ETag', async () => {
    const { world, ask } = createGraph();
    const response = await ask('v1.0/me/photo/$value');
    const photo = await look(bytesOf(response));
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      etag: world.photos.served(CITRA)?.etag,
    });
    expect(photo).toMatchObject({ format: 'jpeg', width: 648, height: 648 });
    expect(distance(photo.colour, colourOf(CITRA, 'now'))).toBeLessThan(6);
  });

  it.each([48, 64, 96, 120, 240, 360, 432, 504, 648])('gives %i pixels', async (edge) => {
    const { ask } = createGraph();
    const size = `${edge}x${edge}`;
    expect(await look(bytesOf(await ask(`v1.0/me/photos/${size}/$value`)))).toMatchObject({
      width: edge,
      height: edge,
    });
    expect((await ask(`v1.0/me/photos/${size}`)).body).toMatchObject({ id: size, width: edge, height: edge });
  });

  it('tells the metadata of the largest', async () => {
    const { world, ask } = createGraph();
    const { body } = await ask(`beta/users/${encodeURIComponent(CITRA)}/photo`);
    expect(body).toMatchObject({
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': world.photos.served(CITRA)?.etag,
      id: '648x648',
      height: 648,
      width: 648,
    });
  });

  it('lists the sizes that are there: none above what was uploaded', async () => {
    const { ask } = createGraph();
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(await jpeg(504)));
    const { body } = await ask('v1.0/me/photos');
    const { value } = body as { value: { id: string }[] };
    expect(value.map(({ id }) => id)).toEqual(
      [48, 64, 96, 120, 240, 360, 432, 504].map((edge) => `${edge}x${edge}`),
    );
  });

  it('gives the next smaller size for one that is not there, or nothing: a switch', async () => {
    const { world, ask } = createGraph();
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(await jpeg(504)));
    expect(await look(bytesOf(await ask('v1.0/me/photos/648x648/$value')))).toMatchObject({ width: 504 });
    expect((await ask('v1.0/me/photos/648x648')).body).toMatchObject({ id: '504x504' });
    expect((await ask('beta/me/photos/648x648')).body).toMatchObject({ id: '1x1', width: 1 });
    world.setSwitches({ unavailableSize: 'not-found' });
    expect(errorOf(await ask('v1.0/me/photos/648x648/$value'))).toMatchObject({
      status: 404,
      code: 'ImageNotFound',
    });
  });

  it.each(['50x50', '648', '648x504', '1x1'])('knows no size %s', async (size) => {
    const { ask } = createGraph();
    expect((await ask(`v1.0/me/photos/${size}/$value`)).status).toBe(404);
  });

  it('knows the singular form only with its switch', async () => {
    const { world, ask } = createGraph();
    expect((await ask('v1.0/me/photo/48x48/$value')).status).toBe(400);
    world.setSwitches({ singularSizePath: true });
    expect(await look(bytesOf(await ask('v1.0/me/photo/48x48/$value')))).toMatchObject({ width: 48 });
  });

  it('answers 304 only with its switch', async () => {
    const { world, ask } = createGraph();
    const known = { headers: { 'if-none-match': world.photos.served(CITRA)?.etag ?? '' } };
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, known)).status).toBe(200);
    world.setSwitches({ conditionalGet: true });
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, known)).status).toBe(304);
  });

  it('says that there is none as people have seen it, and as documented with a switch', async () => {
    const { world, ask } = createGraph();
    world.applyCause(CITRA, 'no-photo');
    for (const path of ['v1.0/me/photo', 'v1.0/me/photo/$value', 'beta/me/photos/48x48/$value', 'v1.0/me/photos']) {
      expect(errorOf(await ask(path))).toEqual({ status: 404, code: 'ImageNotFound', message: IMAGE_NOT_FOUND });
    }
    world.setSwitches({ missingPhotoCode: 'ErrorEntityNotFound', missingPhotoMetadata: 'one-by-one' });
    expect((await ask('v1.0/me/photo/$value')).body).toMatchObject({ error: { code: 'ErrorEntityNotFound' } });
    expect((await ask('v1.0/me/photo')).body).toMatchObject({
      id: '1x1',
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '',
    });
  });
});
