import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { createFaceFinder, type FaceFinder } from '../../../../../main/photo/faces/create-face-finder.ts';
import { describeFace } from '../../../../../main/photo/faces/describe-face.ts';
import { findFaces } from '../../../../../main/photo/faces/find-faces.ts';
import type { PixelPicture } from '../../../../../main/photo/faces/found-face.ts';
import { readFaceModels } from '../../../../../main/photo/picture-worker/read-face-models.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';

const EDGE = 640;

let finder: FaceFinder;
let portrait: Buffer;

beforeAll(async () => {
  finder = await createFaceFinder({ models: readFaceModels(await faceModelsForTests()) });
  portrait = await sharp(await drawPortrait('citra@selfsame.example', 'new'))
    .resize(EDGE, EDGE, { fit: 'cover' })
    .png()
    .toBuffer();
});

async function pixelsOf(picture: Sharp): Promise<PixelPicture> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3 };
}

const facesIn = async (picture: Sharp) => findFaces(finder, await pixelsOf(picture));

describe('findFaces', () => {
  it('finds the one face of a drawn person, with both eyes where they are drawn', async () => {
    const picture = await pixelsOf(sharp(portrait));
    const [face, ...others] = await findFaces(finder, picture);
    expect(others).toEqual([]);
    if (face === undefined) throw new Error('expected a face');
    const { eyes, box, roll } = describeFace(face, picture);
    // The person's own right eye is on the left of the picture.
    expect(eyes.right.x).toBeLessThan(eyes.left.x);
    expect(eyes.left.y).toBeGreaterThan(box.top);
    expect(eyes.left.y).toBeLessThan(box.top + box.height / 2);
    expect(Math.abs(roll)).toBeLessThan(6);
  });

  it('takes RGBA as a page has it', async () => {
    const rgba = await sharp(portrait).ensureAlpha().raw().toBuffer();
    const faces = await finder.find({ data: rgba, width: EDGE, height: EDGE, channels: 4 });
    expect(faces).toHaveLength(1);
  });

  it.each([
    [90, 90],
    [180, 180],
    [270, -90],
  ])(
    'finds a face in a picture that was turned by %d degrees, in the pixels of that picture',
    async (turn, roll) => {
      const [upright] = await facesIn(sharp(portrait));
      const turned = await pixelsOf(sharp(portrait).rotate(turn));
      const [face] = await findFaces(finder, turned);
      if (upright === undefined || face === undefined) throw new Error('expected a face');
      const described = describeFace(face, turned);
      expect(Math.abs(Math.abs(described.roll) - Math.abs(roll))).toBeLessThan(8);
      expect(Math.sign(described.roll) === Math.sign(roll) || turn === 180).toBe(true);
      expect(described.crop.turn).toBe((360 - turn) % 360);
      const middle = describeFace(upright, turned).box;
      expect(described.box.width * described.box.height).toBeGreaterThan(middle.width * middle.height * 0.7);
    },
  );

  it('finds two people side by side, the larger one first', async () => {
    const small = await sharp(portrait)
      .resize(Math.round(EDGE * 0.7))
      .png()
      .toBuffer();
    const pair = sharp({ create: { width: EDGE * 2, height: EDGE, channels: 3, background: '#cfd8dc' } }).composite(
      [
        { input: small, left: 40, top: 100 },
        { input: portrait, left: EDGE, top: 0 },
      ],
    );
    const faces = await facesIn(sharp(await pair.png().toBuffer()));
    expect(faces).toHaveLength(2);
    const [first, second] = faces.map((face) => describeFace(face, { width: EDGE * 2, height: EDGE }).box);
    expect(first?.left).toBeGreaterThan(EDGE);
    expect(second?.left).toBeLessThan(EDGE);
  });

  it('finds nobody in a wall', async () => {
    const wall = sharp({
      create: {
        width: EDGE,
        height: EDGE,
        channels: 3,
        background: '#90a4ae',
        noise: { type: 'gaussian', mean: 128, sigma: 20 },
      },
    });
    expect(await facesIn(wall)).toEqual([]);
  });
});
