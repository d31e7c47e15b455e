import sharp from 'sharp';
import { ssim } from 'ssim.js';
import { describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { PEOPLE } from '../../../../demo-tenant/world/people.ts';

const NAMES = PEOPLE.map(({ upn }) => upn);
const UNLIKE_BELOW = 0.7;
const LONG_RENDER_MS = 120_000;

async function small(jpeg: Buffer): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const data = await sharp(jpeg).resize(48, 48, { fit: 'cover' }).ensureAlpha().raw().toBuffer();
  return { data: new Uint8ClampedArray(data), width: 48, height: 48 };
}

const likeness = async (one: Buffer, other: Buffer): Promise<number> =>
  ssim(await small(one), await small(other)).mssim;

const meanOf = async (jpeg: Buffer): Promise<number> => {
  const { channels } = await sharp(jpeg).stats();
  return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length;
};

describe('drawPortrait', () => {
  it.each(['now', 'earlier'] as const)('draws a 648 x 648 sRGB JPEG without metadata: %s', async (variant) => {
    const metadata = await sharp(await drawPortrait('citra@selfsame.example', variant)).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 648, height: 648, space: 'srgb', channels: 3 });
    expect(metadata.exif).toBeUndefined();
  });

  it(
    'draws a picture as from a camera',
    async () => {
      const jpeg = await drawPortrait('citra@selfsame.example', 'new');
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1800, height: 2400 });
      // Grain: even a patch of plain wall is not even.
      const { channels } = await sharp(jpeg).extract({ left: 20, top: 2000, width: 60, height: 60 }).stats();
      expect(channels[0]?.stdev).toBeGreaterThan(2);
    },
    LONG_RENDER_MS,
  );

  it(
    'makes every photo of the tenant’s people another photo by its pixels',
    async () => {
      const photos: { id: string; picture: Awaited<ReturnType<typeof small>> }[] = [];
      for (const name of NAMES) {
        for (const variant of ['now', 'earlier'] as const) {
          photos.push({
            id: `${name} ${variant}`,
            picture: await small(await drawPortrait(name, variant)),
          });
        }
      }
      const tooAlike = photos.flatMap((one, index) =>
        photos
          .slice(index + 1)
          .filter((other) => ssim(one.picture, other.picture).mssim >= UNLIKE_BELOW)
          .map((other) => `${one.id} and ${other.id}`),
      );
      expect(tooAlike).toEqual([]);
    },
    LONG_RENDER_MS,
  );

  it(
    "tells a person's new picture from the photos before it",
    async () => {
      const [fresh, now, earlier] = await Promise.all([
        drawPortrait('citra@selfsame.example', 'new'),
        drawPortrait('citra@selfsame.example', 'now'),
        drawPortrait('citra@selfsame.example', 'earlier'),
      ]);
      expect(await likeness(fresh, now)).toBeLessThan(UNLIKE_BELOW);
      expect(await likeness(fresh, earlier)).toBeLessThan(UNLIKE_BELOW);
    },
    LONG_RENDER_MS,
  );

  it('gives the same name the same picture, whatever its letters’ case', async () => {
    expect(await drawPortrait('Citra@Selfsame.example', 'now')).toBe(
      await drawPortrait('citra@selfsame.example', 'now'),
    );
  });

  it('knows a guest by the name before the underscore', async () => {
    const guest = await drawPortrait('arjun_fabrikam.example#EXT#@selfsame.example', 'now');
    expect(guest.equals(await drawPortrait('arjun@fabrikam.example', 'now'))).toBe(true);
  });

  it('draws somebody for any name', async () => {
    const jpeg = await drawPortrait('nobody.we.know@contoso.example', 'now');
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 648, height: 648 });
  });

  it('moves, turns and darkens the person as the pose says', async () => {
    const upn = 'minh@selfsame.example';
    const plain = await drawPortrait(upn, 'now');
    const dark = await drawPortrait(upn, 'now', { dark: true });
    expect(await meanOf(dark)).toBeLessThan(0.3 * (await meanOf(plain)));
    for (const pose of [{ roll: 20 }, { offsetX: 0.2 }, { offsetY: 0.2 }, { scale: 0.5 }]) {
      expect(await likeness(plain, await drawPortrait(upn, 'now', pose))).toBeLessThan(0.75);
    }
  });
});
