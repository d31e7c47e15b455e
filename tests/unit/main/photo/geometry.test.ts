import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../contract/photo.ts';
import { largestCentredSquare, turnedSize } from '../../../../main/photo/faces/plane.ts';
import { beforeTurn, footprintOf, squareOf } from '../../../../main/photo/geometry.ts';

const LANDSCAPE = { width: 400, height: 300 };
const adjust = (part: Partial<Adjustment>): Adjustment => ({ crop: 'centre', angle: 0, turn: 0, ...part });
const square = (left: number, top: number, edge: number) => ({ left, top, width: edge, height: edge });

describe('squareOf', () => {
  it.each([
    ['centre of a landscape', adjust({}), square(50, 0, 300)],
    ['centre after a quarter turn', adjust({ turn: 90 }), square(0, 50, 300)],
    ['whole border', adjust({ crop: square(100, 0, 300) }), square(100, 0, 300)],
    ['in the turned picture', adjust({ crop: square(0, 100, 300), turn: 270 }), square(0, 100, 300)],
    ['fractions from a preview', adjust({ crop: square(99.6, 0.4, 299.7) }), square(100, 0, 300)],
    ['one pixel too far by rounding', adjust({ crop: square(101, -0.6, 300) }), square(100, 0, 300)],
    [
      'a rectangle, narrowed',
      adjust({ crop: { left: 20, top: 10, width: 200, height: 100 } }),
      square(70, 10, 100),
    ],
  ])('takes %s', (_name, adjustment, expected) => {
    expect(squareOf(LANDSCAPE, adjustment)).toEqual(expected);
  });

  it.each([
    ['beyond the right border', square(150, 0, 300)],
    ['above the picture', square(0, -2, 100)],
    ['larger than the picture', square(0, 0, 302)],
    ['empty', square(0, 0, 0)],
    ['not a number', square(Number.NaN, 0, 100)],
    ['endless', square(0, 0, Number.POSITIVE_INFINITY)],
  ])('refuses a crop that is %s', (_name, crop) => {
    expect(squareOf(LANDSCAPE, adjust({ crop }))).toBeNull();
  });
});

describe('squareOf an extended adjustment', () => {
  it.each([
    ['half its edge outside', square(-100, -100, 200)],
    ['half its edge outside the other corner', square(300, 200, 200)],
    ['twice the short edge wide', square(-100, -150, 600)],
    ['within the picture', square(10, 20, 100)],
  ])('takes a square that is %s', (_name, crop) => {
    expect(squareOf(LANDSCAPE, adjust({ crop, extend: true }))).toEqual(crop);
  });

  it('takes rounding for what it is', () => {
    const crop = square(-100.6, 0, 200.3);
    expect(squareOf(LANDSCAPE, adjust({ crop, extend: true }))).toEqual(square(-100, 0, 200));
  });

  it.each([
    ['further outside than half its edge', square(-103, 0, 200)],
    ['further outside on the right', square(303, 0, 200)],
    ['wider than twice the short edge', square(-102, -152, 604)],
    ['not a number', square(Number.NaN, 0, 100)],
    ['endless', square(0, 0, Number.POSITIVE_INFINITY)],
  ])('refuses a square that is %s', (_name, crop) => {
    expect(squareOf(LANDSCAPE, adjust({ crop, extend: true }))).toBeNull();
  });
});

describe('beforeTurn', () => {
  it.each([
    [0, { left: 10, top: 20, width: 30, height: 40 }],
    [90, { left: 20, top: 260, width: 40, height: 30 }],
    [180, { left: 360, top: 240, width: 30, height: 40 }],
    [270, { left: 340, top: 10, width: 40, height: 30 }],
  ] as const)('finds a rectangle again that was seen after %i degrees', (turn, expected) => {
    const seen = { left: 10, top: 20, width: 30, height: 40 };
    expect(beforeTurn(seen, LANDSCAPE, turn)).toEqual(expected);
  });

  it('keeps the whole picture whole', () => {
    for (const turn of [0, 90, 180, 270] as const) {
      const whole = { left: 0, top: 0, ...turnedSize(LANDSCAPE, turn) };
      expect(beforeTurn(whole, LANDSCAPE, turn)).toEqual({ left: 0, top: 0, ...LANDSCAPE });
    }
  });
});

describe('footprintOf', () => {
  it('stays at the centre for a centred square, and grows by its diagonal', () => {
    const footprint = footprintOf(largestCentredSquare(LANDSCAPE), LANDSCAPE, adjust({ angle: 45 }));
    expect(footprint.centre).toEqual({ x: 200, y: 150 });
    expect(footprint.edge).toBeCloseTo(300 * Math.SQRT2, 6);
  });

  it('turns the other way to find what was turned clockwise', () => {
    // Seen 100 pixels right of the centre after 30 degrees clockwise: it came from further up.
    const { centre } = footprintOf(square(290, 140, 20), LANDSCAPE, adjust({ angle: 30 }));
    expect(centre.x).toBeCloseTo(200 + 100 * Math.cos(Math.PI / 6), 6);
    expect(centre.y).toBeCloseTo(150 - 100 * Math.sin(Math.PI / 6), 6);
  });
});
