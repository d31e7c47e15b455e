import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CropFrame,
  centredFrame,
  clampFrame,
  frameFromRectangle,
  frameOnStage,
  nextTurn,
  type Point,
  positionOnStage,
  type QuarterTurn,
  type Size,
  toCropRectangle,
  turnedSize,
  turnFrame,
} from '../../../../renderer/crop/crop-geometry.ts';

const TURNS: readonly QuarterTurn[] = [0, 90, 180, 270];
const portrait: Size = { width: 3000, height: 4000 };

/** Where `translate(crop) rotate(degrees) scale(scale * zoom)` puts a point given from the picture's centre. */
function onScreen(point: Point, crop: Point, degrees: number, screenPerPixel: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return {
    x: crop.x + (point.x * cos - point.y * sin) * screenPerPixel,
    y: crop.y + (point.x * sin + point.y * cos) * screenPerPixel,
  };
}

describe('positionOnStage', () => {
  const view = { scale: 0.1, maskEdge: 300 };

  it('shows the largest centred square at rest', () => {
    const size = turnedSize(portrait, 0);
    expect(positionOnStage(centredFrame(size), size, view)).toEqual({ crop: { x: 0, y: 0 }, zoom: 1 });
  });

  it('moves the picture right when the crop lies left of the centre', () => {
    const size = turnedSize(portrait, 0);
    const frame = { centerX: 1000, centerY: 2000, edge: 1500 };
    expect(positionOnStage(frame, size, view)).toEqual({ crop: { x: 100, y: 0 }, zoom: 2 });
  });

  it.each(TURNS)('puts the cropped pixel under the middle of the mask, turned by %d degrees', (turn) => {
    const size = turnedSize(portrait, turn);
    const frame: CropFrame = { centerX: size.width * 0.4, centerY: size.height * 0.45, edge: 1200 };
    const { crop, zoom } = positionOnStage(frame, size, view);
    // The same pixel in the upright portrait, from its centre: turn back.
    const offset = { x: frame.centerX - size.width / 2, y: frame.centerY - size.height / 2 };
    const upright = onScreen(offset, { x: 0, y: 0 }, -turn, 1);
    const middle = onScreen(upright, crop, turn, view.scale * zoom);
    expect(middle.x).toBeCloseTo(0, 6);
    expect(middle.y).toBeCloseTo(0, 6);
  });

  it('is undone by frameOnStage for every frame within the picture', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom(...TURNS), (x, y, e, turn) => {
        const size = turnedSize(portrait, turn);
        const frame = clampFrame({ centerX: x * size.width, centerY: y * size.height, edge: e * 3000 }, size);
        const back = frameOnStage(positionOnStage(frame, size, view), size, view);
        expect(back.centerX).toBeCloseTo(frame.centerX, 6);
        expect(back.centerY).toBeCloseTo(frame.centerY, 6);
        expect(back.edge).toBeCloseTo(frame.edge, 6);
      }),
    );
  });

  it('agrees with react-easy-crop, whose coordinates lie in the box around the rotated picture', () => {
    const degrees = 7;
    const frame: CropFrame = { centerX: 1400, centerY: 1700, edge: 1000 };
    const { crop, zoom } = positionOnStage(frame, portrait, view);
    const radians = (degrees * Math.PI) / 180;
    const box = {
      width: portrait.width * Math.cos(radians) + portrait.height * Math.sin(radians),
      height: portrait.width * Math.sin(radians) + portrait.height * Math.cos(radians),
    };
    // Its computeCroppedArea, without rounding: half of what the box is larger has to come off.
    const edge = view.maskEdge / (view.scale * zoom);
    const left = (box.width - edge) / 2 - crop.x / (view.scale * zoom) - (box.width - portrait.width) / 2;
    const top = (box.height - edge) / 2 - crop.y / (view.scale * zoom) - (box.height - portrait.height) / 2;
    expect(left).toBeCloseTo(900, 6);
    expect(top).toBeCloseTo(1200, 6);
  });
});

describe('toCropRectangle', () => {
  it('gives back a whole-pixel crop exactly', () => {
    const crop = { left: 101, top: 203, width: 777, height: 777 };
    expect(toCropRectangle(frameFromRectangle(crop, portrait), portrait)).toEqual(crop);
  });

  it('is square, whole and inside the picture, whatever the frame', () => {
    const any = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const edge = fc.integer({ min: 48, max: 6000 });
    fc.assert(
      fc.property(any, any, any, edge, edge, (centerX, centerY, frameEdge, width, height) => {
        const size = { width, height };
        const crop = toCropRectangle(clampFrame({ centerX, centerY, edge: frameEdge }, size), size);
        expect(crop.width).toBe(crop.height);
        expect([crop.left, crop.top, crop.width].every(Number.isInteger)).toBe(true);
        expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(height);
        expect(crop.width).toBeGreaterThanOrEqual(48);
      }),
    );
  });
});

describe('turnFrame', () => {
  it('takes the top left corner to the top right when turned clockwise', () => {
    const corner: CropFrame = { centerX: 500, centerY: 500, edge: 1000 };
    expect(turnFrame(corner, portrait, 'clockwise')).toEqual({ centerX: 3500, centerY: 500, edge: 1000 });
  });

  it('takes the top left corner to the bottom left when turned anticlockwise', () => {
    const corner: CropFrame = { centerX: 500, centerY: 500, edge: 1000 };
    expect(turnFrame(corner, portrait, 'anticlockwise')).toEqual({ centerX: 500, centerY: 2500, edge: 1000 });
  });

  it.each(['clockwise', 'anticlockwise'] as const)('is back where it began after four turns %s', (direction) => {
    let frame: CropFrame = { centerX: 700, centerY: 900, edge: 600 };
    let turn: QuarterTurn = 0;
    for (let count = 0; count < 4; count += 1) {
      frame = turnFrame(frame, turnedSize(portrait, turn), direction);
      turn = nextTurn(turn, direction);
    }
    expect({ frame, turn }).toEqual({ frame: { centerX: 700, centerY: 900, edge: 600 }, turn: 0 });
  });
});
