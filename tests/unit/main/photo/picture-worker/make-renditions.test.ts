import sharp from 'sharp';
import { ssim } from 'ssim.js';
import { describe, expect, it } from 'vitest';
import { GRAPH_SIZES } from '../../../../../contract/place.ts';
import { RENDITION_EDGES, SHAREPOINT_EDGES } from '../../../../../contract/rendition.ts';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { makeRenditions } from '../../../../../main/photo/picture-worker/make-renditions.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { texturedPicture } from '../../../../fixtures/pictures/make-picture.ts';
import { createGraph, SELF_SERVICE, upload } from '../../../demo-tenant/graph/test-graph.ts';
import { bytesOf } from '../../../demo-tenant/world/test-world.ts';

const CITRA = 'citra@selfsame.example';
const AS_SUGGESTED = { crop: 'centre', angle: 0, turn: 0 } as const;
const pictures = createInProcessPictures();

async function openNew() {
  return expectValue(await pictures.open(await drawPortrait(CITRA, 'new'), null)).portraitId;
}

describe('renditions', () => {
  it('are a baseline JPEG without metadata at each size of Graph and SharePoint', async () => {
    const { renditions: made } = expectValue(await pictures.preview(await openNew(), AS_SUGGESTED));
    expect(made.map(({ edgePixels }) => edgePixels)).toEqual([
      48, 64, 72, 96, 120, 200, 240, 300, 360, 432, 504, 648,
    ]);
    for (const { edgePixels, jpeg } of made) {
      const { exif, format, height, icc, isProgressive, width } = await sharp(jpeg).metadata();
      expect({ exif, format, height, icc, isProgressive, width }).toEqual({
        exif: undefined,
        format: 'jpeg',
        height: edgePixels,
        icc: undefined,
        isProgressive: false,
        width: edgePixels,
      });
    }
  });

  it('are none larger than the photo', async () => {
    const photo = await texturedPicture(504, 504).jpeg().toBuffer();
    const edges = (await makeRenditions(photo)).map(({ edgePixels }) => edgePixels);
    expect(edges).toEqual(RENDITION_EDGES.filter((edge) => edge <= 504));
    expect(edges).not.toContain(648);
  });

  it('stay under a megabyte together, even of noise', async () => {
    const noise = await sharp({
      create: {
        width: 648,
        height: 648,
        channels: 3,
        background: 'grey',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const bytes = (await makeRenditions(noise)).reduce((sum, { jpeg }) => sum + jpeg.byteLength, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  it('are refused of a portrait that is closed and of a crop outside it', async () => {
    expect(await pictures.preview('gone', AS_SUGGESTED)).toEqual({
      ok: false,
      failure: { kind: 'portrait-closed' },
    });
    const crop = { left: 0, top: 0, width: 5000, height: 5000 };
    expect(await pictures.preview(await openNew(), { crop, angle: 0, turn: 0 })).toMatchObject({
      ok: false,
      failure: { kind: 'crop-out-of-bounds' },
    });
  });
});

describe('what the preview shows', () => {
  it('is what the demo tenant serves after the publish, at every size', async ({ annotate }) => {
    const source = await drawPortrait(CITRA, 'new');
    const { renditions: made } = expectValue(await pictures.preview(await openNew(), AS_SUGGESTED));
    const { photo } = expectValue(await pictures.prepare(source, AS_SUGGESTED));
    const { ask, world } = createGraph();
    await ask('v1.0/me/photo/$value', SELF_SERVICE, upload(Buffer.from(photo.jpeg)));
    const likeness = async (edgePixels: number, served: Buffer) => {
      const shown = made.find((one) => one.edgePixels === edgePixels);
      return ssim(await imageDataOf(shown?.jpeg ?? Buffer.alloc(0)), await imageDataOf(served)).mssim;
    };
    const found: number[] = [];
    for (const edge of GRAPH_SIZES) {
      found.push(await likeness(edge, bytesOf(await ask(`v1.0/me/photos/${edge}x${edge}/$value`))));
    }
    const stored = world.photos.served(CITRA);
    if (stored === null) throw new Error('expected a photo');
    for (const size of ['S', 'M', 'L'] as const) {
      const thumbnail = await world.profiles.thumbnail(CITRA, { ...stored, changedAt: 0 }, size);
      const { width } = await sharp(thumbnail).metadata();
      expect(SHAREPOINT_EDGES[size]).toContain(width);
      found.push(await likeness(width, thumbnail));
    }
    await annotate(`least SSIM of ${found.length} sizes: ${Math.min(...found).toFixed(4)}`);
    expect(found).toHaveLength(12);
    expect(Math.min(...found)).toBeGreaterThan(0.999);
  });

  it('is not the photo before it was compressed', async () => {
    const { photo } = expectValue(await pictures.prepare(await drawPortrait(CITRA, 'new'), AS_SUGGESTED));
    const [smallest] = await makeRenditions(photo.jpeg);
    const plain = await sharp(photo.jpeg).resize(48, 48).png().toBuffer();
    const { mssim } = ssim(await imageDataOf(smallest?.jpeg ?? Buffer.alloc(0)), await imageDataOf(plain));
    expect(mssim).toBeLessThan(0.995);
  });
});

async function imageDataOf(picture: Uint8Array) {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
