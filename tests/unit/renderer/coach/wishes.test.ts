import { describe, expect, it } from 'vitest';
import type { FaceReading } from '../../../../renderer/coach/frame-analysis.ts';
import { wishesOf } from '../../../../renderer/coach/wishes.ts';
import { emptyFrame, goodFrame } from './good-frame.ts';

const first = (changes: Partial<FaceReading>) =>
  wishesOf(goodFrame(0, changes)).find(({ excess }) => excess > 1)?.kind ?? null;

describe('wishesOf', () => {
  it('has nothing to wish for in a good frame', () => {
    expect(first({})).toBeNull();
  });

  it('asks for a face where there is none', () => {
    expect(wishesOf(emptyFrame(0))).toEqual([{ kind: 'no-face', excess: 2, lengthMm: null }]);
  });

  it('speaks of several faces before anything else', () => {
    const frame = { ...goodFrame(0, { eyeMiddle: { x: 60, y: 202 } }), faceCount: 2 };
    expect(wishesOf(frame).find(({ excess }) => excess > 1)?.kind).toBe('several-faces');
  });

  it.each([
    // The left of the frame is at the person's right: they have to come to their left.
    ['a face at the left of the frame', { eyeMiddle: { x: 140, y: 202 } }, 'move-left'],
    ['a face at the right of the frame', { eyeMiddle: { x: 500, y: 202 } }, 'move-right'],
    ['a face low in the frame', { eyeMiddle: { x: 320, y: 300 } }, 'move-up'],
    ['a face high in the frame', { eyeMiddle: { x: 320, y: 100 } }, 'move-down'],
    ['a small head', { headHeight: 100, eyeDistance: 30 }, 'closer'],
    ['a large head', { headHeight: 350, eyeDistance: 104 }, 'back'],
    ['a head that leans to the left shoulder', { rollDegrees: 15 }, 'tilt-right'],
    ['a head that leans to the right shoulder', { rollDegrees: -15 }, 'tilt-left'],
    ['a face turned to the left', { yawDegrees: 25 }, 'turn-right'],
    ['a face turned to the right', { yawDegrees: -25 }, 'turn-left'],
    ['a raised chin', { pitchDegrees: 25 }, 'chin-down'],
    ['a lowered chin', { pitchDegrees: -25 }, 'chin-up'],
  ] as const)('of %s', (_what, changes, kind) => {
    expect(first(changes)).toBe(kind);
  });

  it('puts the place before the pose, the pose before the eyes, the eyes before the light', () => {
    const excess = { 'eyes-closed': 2, 'too-dark': 2, 'too-bright': 0, 'uneven-light': 0, blurred: 2 };
    const order = wishesOf(goodFrame(0, { eyeMiddle: { x: 140, y: 202 }, rollDegrees: 15, excess }))
      .filter((wish) => wish.excess > 1)
      .map(({ kind }) => kind);
    expect(order).toEqual(['move-left', 'tilt-right', 'eyes-closed', 'too-dark', 'blurred']);
  });

  it('goes by the width of a frame that stands upright', () => {
    const upright = { width: 480, height: 640 };
    const frame = {
      ...goodFrame(0, { eyeMiddle: { x: 240, y: 288 }, headHeight: 330, eyeDistance: 98 }),
      ...upright,
    };
    expect(wishesOf(frame).find(({ excess }) => excess > 1)?.kind).toBe('back');
    const further = {
      ...goodFrame(0, { eyeMiddle: { x: 240, y: 288 }, headHeight: 250, eyeDistance: 74 }),
      ...upright,
    };
    expect(wishesOf(further).find(({ excess }) => excess > 1)).toBeUndefined();
  });

  it('measures lengths by the distance between the eyes', () => {
    const [wish] = wishesOf(goodFrame(0, { eyeMiddle: { x: 220, y: 202 } })).filter(({ excess }) => excess > 1);
    expect(wish?.lengthMm).toBeCloseTo(105);
  });
});
