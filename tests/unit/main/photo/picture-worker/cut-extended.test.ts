import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Adjustment, PHOTO_EDGE_PIXELS as EDGE } from '../../../../../contract/photo.ts';
import { rotate } from '../../../../../main/photo/faces/plane.ts';
import { cutSquare } from '../../../../../main/photo/picture-worker/cut-square.ts';
import {
  type Pixels,
  readPixels,
  uprightFromPixels,
} from '../../../../../main/photo/picture-worker/upright-picture.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { texturedPicture } from '../../../../fixtures/pictures/make-picture.ts';

const [WIDTH, HEIGHT] = [900, 700];
const textured = await readPixels(texturedPicture(WIDTH, HEIGHT));

async function cut(picture: Pixels, adjustment: Partial<Adjustment>): Promise<Pixels> {
  const whole = { crop: 'centre', angle: 0, turn: 0, ...adjustment } as const;
  return expectValue(await cutSquare(uprightFromPixels(picture), whole)).pixels;
}

const squareAt = (left: number, top: number, edge = EDGE) => ({ left, top, width: edge, height: edge });

function pixelAt({ data, width }: Pixels, x: number, y: number): readonly number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

/** Whether a pixel of the square in the picture's top left corner shows the picture once that is slanted. */
function isInside(x: number, y: number, angle: number): boolean {
  const { x: dx, y: dy } = rotate({ x: x + 0.5 - WIDTH / 2, y: y + 0.5 - HEIGHT / 2 }, -angle);
  return Math.abs(dx) < WIDTH / 2 && Math.abs(dy) < HEIGHT / 2;
}

/** Mean absolute difference of two rows, or of two columns, of 255. */
function stepBetween(pixels: Pixels, axis: 'x' | 'y', one: number, other: number): number {
  let sum = 0;
  for (let along = 0; along < EDGE; along += 1) {
    const at = (across: number) => (axis === 'x' ? pixelAt(pixels, across, along) : pixelAt(pixels, along, across));
    const [first, second] = [at(one), at(other)];
    for (const channel of [0, 1, 2]) sum += Math.abs((first[channel] ?? 0) - (second[channel] ?? 0));
  }
  return sum / (EDGE * 3);
}

describe('cutSquare, extended', () => {
  it('leaves every pixel of the picture as it is', async () => {
    const photo = await cut(textured, { crop: squareAt(-200, -150), extend: true });
    for (let y = 150; y < EDGE; y += 7) {
      for (let x = 200; x < EDGE; x += 5) {
        expect(pixelAt(photo, x, y)).toEqual(pixelAt(textured, x - 200, y - 150));
      }
    }
  });

  it.each([
    ['straight', {}],
    ['turned', { turn: 90 }],
    ['slanted', { angle: 9 }],
  ] as const)('is the same with and without for a square in the picture, %s', async (_name, adjustment) => {
    const crop = squareAt(130, 120, 450);
    const plain = await cut(textured, { crop, ...adjustment });
    const extended = await cut(textured, { crop, ...adjustment, extend: true });
    expect(Buffer.compare(plain.data, extended.data)).toBe(0);
  });

  it('changes only what lies outside of a slanted square', async () => {
    const angle = 12;
    const plain = await cut(textured, { crop: squareAt(0, 0), angle });
    const extended = await cut(textured, { crop: squareAt(0, 0), angle, extend: true });
    let outside = 0;
    for (let at = 0; at < EDGE * EDGE; at += 1) {
      const [x, y] = [at % EDGE, Math.floor(at / EDGE)];
      const [before, after] = [pixelAt(plain, x, y).join(), pixelAt(extended, x, y).join()];
      if (isInside(x, y, angle)) expect(after).toBe(before);
      else outside += Number(before !== after);
    }
    expect(outside).toBeGreaterThan(5000);
  });

  it.each([
    ['left', squareAt(-200, 0), 'x', 200, -1],
    ['top', squareAt(100, -150), 'y', 150, -1],
    ['right', squareAt(WIDTH - 448, 0), 'x', 447, 1],
    ['bottom', squareAt(100, HEIGHT - 498), 'y', 497, 1],
  ] as const)('shows no seam on the %s', async (_side, crop, axis, border, outwards) => {
    const photo = await cut(textured, { crop, extend: true });
    const inside = stepBetween(photo, axis, border, border - outwards);
    expect(stepBetween(photo, axis, border, border + outwards)).toBeLessThanOrEqual(inside);
    for (let step = 1; step < 60; step += 1) {
      const next = stepBetween(photo, axis, border + outwards * step, border + outwards * (step + 1));
      expect(next, `${step} pixels outside`).toBeLessThan(Math.max(inside, 4));
    }
  });

  it('is blurred the more the further out', async () => {
    const photo = await cut(textured, { crop: squareAt(-200, 0), extend: true });
    const roughness = [1, 10, 40, 150].map((distance) => {
      let sum = 0;
      for (let y = 1; y < EDGE; y += 1) {
        const [one, other] = [pixelAt(photo, 199 - distance, y), pixelAt(photo, 199 - distance, y - 1)];
        sum += Math.abs((one[0] ?? 0) - (other[0] ?? 0));
      }
      return sum / EDGE;
    });
    expect(roughness).toEqual([...roughness].sort((one, other) => other - one));
    expect(roughness.at(-1)).toBeLessThan((roughness[0] ?? 0) / 4);
  });

  it('keeps a plain picture plain, in every corner, however it is turned', async () => {
    const plain = await readPixels(
      sharp({ create: { width: 300, height: 400, channels: 3, background: '#3c78c8' } }),
    );
    for (const turn of [0, 90, 180, 270] as const) {
      for (const angle of [0, 15]) {
        const { data } = await cut(plain, { crop: squareAt(-100, -100, 600), angle, turn, extend: true });
        expect(
          Math.max(...[0, 1, 2].map((channel) => farthest(data, channel, [60, 120, 200][channel] ?? 0))),
        ).toBeLessThan(2);
      }
    }
  });

  it('puts the picture where the crop has it, turned a quarter', async () => {
    const photo = await cut(textured, { crop: squareAt(-100, -50), turn: 90, extend: true });
    // Clockwise: the upright picture's bottom left corner comes to the top left.
    expect(pixelAt(photo, 100, 50)).toEqual(pixelAt(textured, 0, HEIGHT - 1));
    expect(pixelAt(photo, 400, 300)).toEqual(pixelAt(textured, 250, HEIGHT - 1 - 300));
  });

  it('refuses what goes too far, and survives a slanted corner with nothing of the picture in it', async () => {
    const picture = uprightFromPixels(textured);
    const adjustment = { angle: 0, turn: 0, extend: true } as const;
    expect(await cutSquare(picture, { ...adjustment, crop: squareAt(-400, 0) })).toMatchObject({
      failure: { kind: 'crop-out-of-bounds' },
    });
    for (const extend of [{}, { extend: true }] as const) {
      const corner = await cutSquare(picture, { crop: squareAt(0, 0, 60), angle: 45, turn: 0, ...extend });
      expect(expectValue(corner).pixels).toMatchObject({ width: EDGE, height: EDGE });
    }
  });
});

function farthest(data: Uint8Array, channel: number, value: number): number {
  let most = 0;
  for (let at = channel; at < data.length; at += 3) most = Math.max(most, Math.abs((data[at] ?? 0) - value));
  return most;
}
