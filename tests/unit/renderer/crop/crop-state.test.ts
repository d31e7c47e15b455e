import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENSION_LIMITS, type PictureFacts } from '../../../../contract/photo.ts';
import {
  adjustmentOf,
  cropFromAdjustment,
  reduceCrop,
  roomierCrop,
  suggestedCrop,
  ZOOM_STEPS,
  zoomPercentOf,
  zoomStepOf,
} from '../../../../renderer/crop/crop-state.ts';

const facts: PictureFacts = {
  format: 'jpeg',
  width: 3000,
  height: 4000,
  turn: 0,
  faceAnalysis: 'done',
  faces: [],
  crop: { left: 500, top: 300, width: 2000, height: 2000, angle: 2, turn: 0 },
  findings: [],
};

describe('reduceCrop', () => {
  const start = suggestedCrop(facts);

  it('opens on the suggested crop, ready to publish', () => {
    expect(adjustmentOf(start)).toEqual({
      crop: { left: 500, top: 300, width: 2000, height: 2000 },
      angle: 2,
      turn: 0,
    });
  });

  it('stops zooming out at the whole short edge', () => {
    const out = reduceCrop(start, { type: 'zoomed-by', factor: 0.01 });
    expect(adjustmentOf(out).crop).toMatchObject({ left: 0, width: 3000 });
    expect(zoomPercentOf(out)).toBe(100);
    expect(zoomStepOf(out)).toBe(0);
  });

  it('stops zooming in at a tenth of the short edge', () => {
    const close = reduceCrop(start, { type: 'zoomed-by', factor: 1000 });
    expect(adjustmentOf(close).crop).toMatchObject({ width: 300 });
    expect(zoomStepOf(close)).toBeCloseTo(ZOOM_STEPS, 6);
  });

  it('never crops closer than Microsoft 365 accepts', () => {
    const small = suggestedCrop({
      ...facts,
      width: 60,
      height: 80,
      crop: { left: 0, top: 0, width: 60, height: 60, angle: 0, turn: 0 },
    });
    const close = reduceCrop(small, { type: 'zoomed-by', factor: 1000 });
    expect(adjustmentOf(close).crop).toMatchObject({ width: 48 });
  });

  it('reads back the zoom step that was set', () => {
    const half = reduceCrop(start, { type: 'zoom-step-set', step: 50 });
    expect(zoomStepOf(half)).toBeCloseTo(50, 6);
  });

  it('keeps the same pixels through a quarter turn and back', () => {
    const turned = reduceCrop(start, { type: 'turned', direction: 'clockwise' });
    expect(adjustmentOf(turned)).toEqual({
      crop: { left: 1700, top: 500, width: 2000, height: 2000 },
      angle: 2,
      turn: 90,
    });
    expect(reduceCrop(turned, { type: 'turned', direction: 'anticlockwise' })).toEqual(start);
  });

  it.each([
    [99, 15],
    [-99, -15],
    [1.23, 1.2],
  ])('straightens by %d degrees as %d', (asked, got) => {
    expect(reduceCrop(start, { type: 'straightened-to', angle: asked }).angle).toBe(got);
  });

  it('keeps a moved frame inside the picture', () => {
    const moved = reduceCrop(start, {
      type: 'frame-moved',
      frame: { centerX: -900, centerY: 99_999, edge: 1000 },
    });
    expect(adjustmentOf(moved).crop).toEqual({ left: 0, top: 3000, width: 1000, height: 1000 });
  });

  it('resets to the suggested crop from anywhere', () => {
    const turned = reduceCrop(start, { type: 'turned', direction: 'clockwise' });
    expect(reduceCrop(turned, { type: 'reset', to: start })).toEqual(start);
  });
});

describe('reduceCrop with room around the picture', () => {
  const crop = { left: -300, top: -200, width: 3400, height: 3400, angle: -4, turn: 0 } as const;
  const roomy = roomierCrop(facts, crop);

  it('opens on a crop that leaves the picture, and asks main for it', () => {
    const { angle, turn, ...rectangle } = crop;
    expect(adjustmentOf(roomy)).toEqual({ crop: rectangle, angle, turn, extend: true });
    expect(cropFromAdjustment(facts, adjustmentOf(roomy))).toEqual(roomy);
  });

  it('zooms out to twice the short edge', () => {
    const out = reduceCrop(roomy, { type: 'zoomed-by', factor: 0.01 });
    expect(adjustmentOf(out).crop).toMatchObject({ width: 6000 });
    expect(zoomPercentOf(out)).toBe(50);
    expect(zoomStepOf(out)).toBe(0);
    expect(zoomStepOf(reduceCrop(out, { type: 'zoom-step-set', step: 70 }))).toBeCloseTo(70, 6);
  });

  it('keeps the middle of a moved frame inside the picture', () => {
    const frame = { centerX: -900, centerY: 99_999, edge: 1000 };
    const moved = reduceCrop(roomy, { type: 'frame-moved', frame });
    expect(adjustmentOf(moved).crop).toEqual({ left: -500, top: 3500, width: 1000, height: 1000 });
  });

  it('asks main for nothing that main refuses', () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 10, max: 9000, noNaN: true }), (x, y, edge) => {
        const frame = { centerX: x * facts.width, centerY: y * facts.height, edge };
        const adjustment = adjustmentOf(reduceCrop(roomy, { type: 'frame-moved', frame }));
        const { left, top, width } = adjustment.crop === 'centre' ? crop : adjustment.crop;
        const overhang = Math.max(-left, -top, left + width - facts.width, top + width - facts.height);
        expect(overhang).toBeLessThanOrEqual(width * EXTENSION_LIMITS.overhangShare);
        expect(width).toBeLessThanOrEqual(facts.width * EXTENSION_LIMITS.edgeShare);
      }),
    );
  });

  it('is within the picture again after a reset to the suggested crop', () => {
    const back = reduceCrop(roomy, { type: 'reset', to: suggestedCrop(facts) });
    expect(adjustmentOf(back)).not.toHaveProperty('extend');
  });
});

describe('cropFromAdjustment', () => {
  it('goes on exactly where a failed publish left off', () => {
    const adjustment = { crop: { left: 10, top: 20, width: 900, height: 900 }, angle: -3.5, turn: 270 } as const;
    expect(adjustmentOf(cropFromAdjustment(facts, adjustment))).toEqual(adjustment);
  });

  it('understands the centred crop of a turned picture', () => {
    const state = cropFromAdjustment(facts, { crop: 'centre', angle: 0, turn: 90 });
    expect(adjustmentOf(state).crop).toEqual({ left: 500, top: 0, width: 3000, height: 3000 });
  });
});
