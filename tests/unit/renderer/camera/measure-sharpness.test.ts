import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { greyPixels } from '../../../../renderer/camera/grey-pixels.ts';
import { sharpnessOf } from '../../../../renderer/camera/measure-sharpness.ts';

const EDGE = 320;

async function greyOf(change: (picture: Sharp) => Sharp): Promise<Uint8Array> {
  const picture = sharp(await drawPortrait('citra@selfsame.example', 'now')).resize(EDGE, EDGE);
  return change(sharp(await picture.png().toBuffer()))
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

describe('sharpnessOf', () => {
  it('falls with every step of blur', async () => {
    const plain = await greyOf((picture) => picture);
    const blurred = await Promise.all([0.8, 1.6, 3.2].map((sigma) => greyOf((picture) => picture.blur(sigma))));
    const scores = [plain, ...blurred].map((grey) => sharpnessOf(grey, EDGE));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((scores[1] ?? 0) / (scores[0] ?? 1)).toBeLessThan(0.85);
  });

  it('does not reward light or contrast', async () => {
    const plain = sharpnessOf(await greyOf((picture) => picture), EDGE);
    const dim = sharpnessOf(await greyOf((picture) => picture.linear(0.6, 0)), EDGE);
    const blurredButBright = sharpnessOf(await greyOf((picture) => picture.blur(1.6).linear(1.2, 0)), EDGE);
    expect(dim / plain).toBeGreaterThan(0.85);
    expect(blurredButBright).toBeLessThan(dim);
  });

  it('is 0 where nothing differs', () => {
    expect(sharpnessOf(new Uint8Array(EDGE * EDGE).fill(77), EDGE)).toBe(0);
  });
});

it('greyPixels weighs the colours as eyes do', () => {
  const rgba = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255);
  expect([...greyPixels(rgba)]).toEqual([76, 149, 28, 255]);
});
