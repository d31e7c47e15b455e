import { describe, expect, it } from 'vitest';
import { type FoundFace, MESH } from '../../../../main/photo/faces/found-face.ts';
import { eyeOpening } from '../../../../renderer/coach/worker/eye-opening.ts';

const WIDTH = 200;
const HEIGHT = 100;
/** Corners of both eyes, outer and inner. */
const EYES = { rightEye: [30, 80], leftEye: [170, 120] } as const;

/** Light skin with a dark upright ellipse in the middle of each eye. */
function pictureOf(rightHeight: number, leftHeight: number, skin = 200, dark = 40) {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(skin);
  const draw = ([outer, inner]: readonly [number, number], height: number) => {
    const middle = (outer + inner) / 2;
    for (let y = 0; y < HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) {
        const isIn = ((x - middle) / 12) ** 2 + ((y - 50) / (height / 2)) ** 2 <= 1;
        if (isIn) data.fill(dark, (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3);
      }
    }
  };
  draw(EYES.rightEye, rightHeight);
  draw(EYES.leftEye, leftHeight);
  return { data, width: WIDTH, height: HEIGHT, channels: 3 as const };
}

function faceOf(): FoundFace {
  const mesh = Array.from({ length: 468 }, () => ({ x: 0, y: 0, z: 0 }));
  for (const [eye, [outer, inner]] of Object.entries(EYES)) {
    const { outer: outerAt, inner: innerAt } = MESH[eye as keyof typeof EYES];
    mesh[outerAt] = { x: outer, y: 50, z: 0 };
    mesh[innerAt] = { x: inner, y: 50, z: 0 };
  }
  return { confidence: 1, mesh, yaw: 0, pitch: 0 };
}

describe('eyeOpening', () => {
  it('is how tall the dark part is, over the width of the eye', () => {
    expect(eyeOpening(pictureOf(20, 20), faceOf())).toBeCloseTo(0.4, 1);
    expect(eyeOpening(pictureOf(4, 4), faceOf())).toBeLessThan(0.12);
  });

  it('goes by the more open eye', () => {
    expect(eyeOpening(pictureOf(4, 20), faceOf())).toBeCloseTo(0.4, 1);
  });

  it('measures the same on dark skin', () => {
    const light = eyeOpening(pictureOf(16, 16), faceOf());
    expect(eyeOpening(pictureOf(16, 16, 70, 25), faceOf())).toBeCloseTo(light, 2);
  });

  it('is small where there is nothing but skin, or no picture', () => {
    expect(eyeOpening(pictureOf(0.1, 0.1), faceOf())).toBeLessThan(0.05);
  });
});
