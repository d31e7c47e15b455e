import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../../contract/photo.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import type { FinishedPhoto } from '../../../../../main/photo/pictures.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { expectColour } from '../../../../fixtures/pictures/expect-colour.ts';
import { quarterAt, quartersPicture } from '../../../../fixtures/pictures/make-picture.ts';

const pictures = createInProcessPictures();
const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };

async function prepare(bytes: Uint8Array, adjustment: Partial<Adjustment> = {}): Promise<FinishedPhoto> {
  return expectValue(await pictures.prepare(bytes, { ...CENTRE, ...adjustment }));
}

describe('cutSquare', () => {
  it('crops outside the picture and crops too small for Microsoft 365', async () => {
    const { portraitId } = expectValue(await pictures.open(await quartersPicture(800, 700).png().toBuffer(), null));
    const outside = { ...CENTRE, crop: { left: 200, top: 0, width: 700, height: 700 } };
    const bounds = { ok: false, failure: { kind: 'crop-out-of-bounds', width: 800, height: 700 } };
    expect(await pictures.cut(portraitId, outside)).toEqual(bounds);
    const tiny = { ...CENTRE, crop: { left: 0, top: 0, width: 40, height: 40 } };
    expect(await pictures.cut(portraitId, tiny)).toMatchObject({ failure: { kind: 'too-small', width: 40 } });
  });

  it.each([
    [90, [2, 0, 3, 1]],
    [180, [3, 2, 1, 0]],
    [270, [1, 3, 0, 2]],
  ] as const)('turns by %i degrees clockwise', async (turn, order) => {
    const bytes = await quartersPicture(900, 700).png().toBuffer();
    const { photo } = await prepare(bytes, { turn });
    for (const [place, quarter] of order.entries()) {
      const colour = quarterAt((quarter % 2) * 0.9, quarter > 1 ? 0.9 : 0);
      await expectColour(photo.jpeg, place % 2 ? 0.75 : 0.25, place > 1 ? 0.75 : 0.25, colour);
    }
  });

  it('finds a spot exactly where the contract puts it, for every turn and several angles', async () => {
    const [width, height] = [900, 700];
    for (const turn of [0, 90, 180, 270] as const) {
      for (const angle of [-45, -10, 3, 30]) {
        const spot = { x: 560, y: 260 };
        const bytes = await spotPicture(width, height, spot);
        const crop = { left: 120, top: 60, width: 560, height: 560 };
        const { photo } = await prepare(bytes, { crop, turn, angle });
        const expected = placeOf(spot, { width, height, crop, turn, angle });
        const seen = await brightestOf(photo.jpeg);
        expect(Math.hypot(seen.x - expected.x, seen.y - expected.y), `${turn} ${angle}`).toBeLessThan(1.5);
      }
    }
  });

  it('fills the corners with the nearest edge, never with black', async () => {
    const bytes = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#3c78c8' } })
      .png()
      .toBuffer();
    const { photo } = await prepare(bytes, { angle: 45 });
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0.5, 0],
    ] as const) {
      await expectColour(photo.jpeg, x, y, [60, 120, 200], 3);
    }
  });
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function spotPicture(width: number, height: number, { x, y }: Spot): Promise<Buffer> {
  const dot = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#222"/><circle cx="${x}" cy="${y}" r="6" fill="#fff"/></svg>`;
  return sharp(Buffer.from(dot)).png().toBuffer();
}

/** The contract's order, in the plainest words: turn, then angle about the centre, then crop, then scale. */
function placeOf(
  spot: Spot,
  {
    width,
    height,
    crop,
    turn,
    angle,
  }: {
    width: number;
    height: number;
    crop: { left: number; top: number; width: number };
    turn: number;
    angle: number;
  },
): Spot {
  let { x, y } = spot;
  let [w, h] = [width, height];
  for (let turned = 0; turned < turn; turned += 90) {
    [x, y] = [h - y, x];
    [w, h] = [h, w];
  }
  const radians = (angle * Math.PI) / 180;
  const [dx, dy] = [x - w / 2, y - h / 2];
  x = w / 2 + dx * Math.cos(radians) - dy * Math.sin(radians);
  y = h / 2 + dx * Math.sin(radians) + dy * Math.cos(radians);
  return { x: ((x - crop.left) * 648) / crop.width, y: ((y - crop.top) * 648) / crop.width };
}

async function brightestOf(jpeg: Uint8Array): Promise<Spot> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let index = 0; index < info.width * info.height; index += 1) {
    const weight = Math.max((data[index * info.channels] ?? 0) - 80, 0);
    sum += weight;
    sumX += weight * ((index % info.width) + 0.5);
    sumY += weight * (Math.floor(index / info.width) + 0.5);
  }
  return { x: sumX / sum, y: sumY / sum };
}
