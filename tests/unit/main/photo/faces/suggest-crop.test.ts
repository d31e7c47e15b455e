import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotate, type Size, turnedSize } from '../../../../../main/photo/faces/plane.ts';
import { centredCrop, suggestCrop } from '../../../../../main/photo/faces/suggest-crop.ts';
import { faceAt, inPhoto } from '../../../../fixtures/face-at.ts';

const LANDSCAPE: Size = { width: 2000, height: 1500 };

describe('suggestCrop', () => {
  it('centres the face, with the eyes above the middle and the face at half the circle', () => {
    const crop = suggestCrop(faceAt(1000, 700, 400), LANDSCAPE);
    const eyes = inPhoto({ x: 1000, y: 700 }, crop, LANDSCAPE);
    expect(eyes.x).toBeCloseTo(0.5, 2);
    expect(eyes.y).toBeCloseTo(0.43, 2);
    expect(400 / crop.width).toBeCloseTo(0.53, 2);
    expect(crop).toMatchObject({ angle: 0, turn: 0 });
  });

  it.each([
    [8, -8],
    [-8, 8],
    [1, 0],
    [25, -15],
  ])('straightens a roll of %d degrees by %d', (roll, angle) => {
    expect(suggestCrop(faceAt(1000, 700, 300, roll), LANDSCAPE).angle).toBe(angle);
  });

  it.each([
    [90, 270],
    [-90, 90],
    [180, 180],
    [-178, 180],
  ])('turns a picture whose face has a roll of %d degrees by %d', (roll, turn) => {
    const crop = suggestCrop(faceAt(1000, 700, 300, roll), LANDSCAPE);
    expect(crop.turn).toBe(turn);
    expect(inPhoto({ x: 1000, y: 700 }, crop, LANDSCAPE).y).toBeCloseTo(0.43, 1);
  });

  it('narrows for a face near the border rather than leave the picture', () => {
    const crop = suggestCrop(faceAt(320, 330, 350), LANDSCAPE);
    const eyes = inPhoto({ x: 320, y: 330 }, crop, LANDSCAPE);
    expect(eyes.x).toBeCloseTo(0.5, 1);
    expect(350 / crop.width).toBeGreaterThan(0.53);
    expect(350 / crop.width).toBeLessThan(0.6);
  });

  it('straightens less where the picture is too tight for all of it', () => {
    const tight: Size = { width: 335, height: 410 };
    const crop = suggestCrop(faceAt(167, 150, 180, 9), tight);
    expect(Math.abs(crop.angle)).toBeLessThan(9);
    expect(crop.width).toBeGreaterThan(320);
  });

  it('never leaves the picture, however the face lies in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 48, max: 3000 }),
        fc.integer({ min: 48, max: 3000 }),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.double({ min: 0.02, max: 2, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (width, height, x, y, size, roll) => {
          const upright = { width, height };
          const crop = suggestCrop(faceAt(x * width, y * height, size * Math.min(width, height), roll), upright);
          const picture = turnedSize(upright, crop.turn);
          expect(crop.width).toBe(crop.height);
          // Smaller ones would be refused.
          expect(crop.width).toBeGreaterThanOrEqual(48);
          expect(Math.abs(crop.angle)).toBeLessThanOrEqual(15);
          for (const corner of [
            { x: crop.left, y: crop.top },
            { x: crop.left + crop.width, y: crop.top },
            { x: crop.left, y: crop.top + crop.height },
            { x: crop.left + crop.width, y: crop.top + crop.height },
          ]) {
            const offset = { x: corner.x - picture.width / 2, y: corner.y - picture.height / 2 };
            const source = rotate(offset, -crop.angle);
            expect(Math.abs(source.x)).toBeLessThanOrEqual(picture.width / 2 + 0.01);
            expect(Math.abs(source.y)).toBeLessThanOrEqual(picture.height / 2 + 0.01);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('centredCrop', () => {
  it('is the largest square in the middle', () => {
    expect(centredCrop(LANDSCAPE)).toEqual({ left: 250, top: 0, width: 1500, height: 1500, angle: 0, turn: 0 });
  });
});
