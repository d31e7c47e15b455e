import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../../../main/photo/faces/face-geometry.ts';
import type { Size } from '../../../../../main/photo/faces/plane.ts';
import { suggestCrop } from '../../../../../main/photo/faces/suggest-crop.ts';
import { suggestRoomierCrop } from '../../../../../main/photo/faces/suggest-roomier-crop.ts';
import { squareOf } from '../../../../../main/photo/geometry.ts';
import { faceAt, inPhoto } from '../../../../fixtures/face-at.ts';

const PORTRAIT: Size = { width: 1500, height: 2000 };

const roomierOf = (face: FaceFrame, upright: Size = PORTRAIT) =>
  suggestRoomierCrop(face, upright, suggestCrop(face, upright));

describe('suggestRoomierCrop', () => {
  it('has nothing to add where the picture has room enough', () => {
    expect(roomierOf(faceAt(750, 900, 500))).toBeNull();
  });

  it.each([
    ['a face that fills the picture', faceAt(750, 900, 1200)],
    ['a face at the left border', faceAt(250, 900, 600)],
    ['a face at the right border', faceAt(1300, 900, 500)],
    ['a face at the top', faceAt(750, 200, 500)],
    ['a slanted face at the border', faceAt(240, 900, 400, 9)],
    ['a face that lies on its side', faceAt(750, 250, 500, 90)],
  ])('reaches the aim for %s', (_name, face) => {
    const crop = roomierOf(face);
    if (crop === null) throw new Error('expected a roomier crop');
    const eyes = inPhoto(face.eyes, crop, PORTRAIT);
    expect(eyes.x).toBeCloseTo(0.5, 2);
    expect(eyes.y).toBeCloseTo(0.43, 2);
    expect(face.faceHeight / crop.width).toBeCloseTo(0.53, 2);
  });

  it('straightens by all that the face asks for', () => {
    const tight: Size = { width: 335, height: 410 };
    const face = faceAt(167, 150, 200, 9);
    expect(Math.abs(suggestCrop(face, tight).angle)).toBeLessThan(9);
    expect(roomierOf(face, tight)?.angle).toBe(-9);
  });

  it('has no negative zero, which rounding makes of a little less than nothing', () => {
    const crop = roomierOf(faceAt(0, 1.1907168743078838 * 63, 1.06 * 60, 178.50000000000009), {
      width: 60,
      height: 63,
    });
    expect(Object.values(crop ?? {}).some((value) => Object.is(value, -0))).toBe(false);
  });

  it('is always one that an extended adjustment may cut', () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 3000 }),
        fc.integer({ min: 60, max: 3000 }),
        share,
        share,
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (width, height, x, y, size, roll) => {
          const upright = { width, height };
          const crop = roomierOf(faceAt(x * width, y * height, size * Math.min(width, height), roll), upright);
          if (crop === null) return;
          const { angle, turn, ...rectangle } = crop;
          expect(squareOf(upright, { crop: rectangle, angle, turn, extend: true })).toEqual(rectangle);
        },
      ),
      { numRuns: 500 },
    );
  });
});
