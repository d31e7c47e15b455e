import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { nclxProfile } from '../../../../../main/photo/heic/nclx-profile.ts';
import { TiffOfRows } from '../../../../../main/photo/heic/tiff-of-rows.ts';

/** What a flat colour with these code numbers becomes in sRGB. */
async function inSrgb(colour: readonly number[], primaries: number, transfer: number): Promise<number[]> {
  const tiff = new TiffOfRows(8, 70, nclxProfile(primaries, transfer));
  const row = Uint8Array.from(Array.from({ length: 8 }, () => colour).flat());
  for (let y = 0; y < 70; y += 1) tiff.writeRow(row, y);
  const { data } = await sharp(tiff.bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)];
}

function expectNear(seen: readonly number[], expected: readonly number[], levels = 2) {
  for (const [channel, level] of expected.entries())
    expect(Math.abs((seen[channel] ?? Number.NaN) - level), `${seen} instead of ${expected}`).toBeLessThanOrEqual(
      levels,
    );
}

describe('nclxProfile', () => {
  it('is not needed for what is shown as sRGB', () => {
    for (const [primaries, transfer] of [
      [1, 13],
      [1, 1],
      [2, 2],
      [6, 6],
      [0, 0],
    ] as const)
      expect(nclxProfile(primaries, transfer)).toBeNull();
  });

  // Expected: the colour in linear light by the primaries of ITU-R BT.2020 and SMPTE EG 432-1, worked out by hand.
  it('brings Display P3 and BT.2020 to sRGB', async () => {
    expectNear(await inSrgb([128, 128, 128], 12, 13), [128, 128, 128]);
    expectNear(await inSrgb([128, 128, 128], 9, 13), [128, 128, 128]);
    expectNear(await inSrgb([200, 80, 80], 12, 13), [216, 69, 75]);
    expectNear(await inSrgb([255, 255, 255], 9, 13), [255, 255, 255]);
  });

  it('shows the white of HDR curves as white, and clips what is brighter', async () => {
    // 203 candela per square metre: 58 % of the PQ signal; 75 % of the HLG one (ITU-R BT.2408).
    expectNear(await inSrgb([148, 148, 148], 9, 16), [255, 255, 255], 3);
    expectNear(await inSrgb([191, 191, 191], 9, 18), [255, 255, 255], 3);
    expectNear(await inSrgb([230, 230, 230], 9, 16), [255, 255, 255]);
    // 26 candela, a grey card: 38 % of PQ is an eighth of white.
    expectNear(await inSrgb([97, 97, 97], 1, 16), [100, 100, 100], 3);
  });
});
