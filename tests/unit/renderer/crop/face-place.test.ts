import { describe, expect, it } from 'vitest';
import type { Face, PictureFacts, SuggestedCrop } from '../../../../contract/photo.ts';
import {
  adjustmentOf,
  cropFromAdjustment,
  reduceCrop,
  suggestedCrop,
} from '../../../../renderer/crop/crop-state.ts';
import { faceOfCrop, isSameCrop, placeOfFace } from '../../../../renderer/crop/face-place.ts';

const EDGE = 200;

function faceAt(centerX: number, centerY: number, crop: Partial<SuggestedCrop> = {}): Face {
  const box = { left: centerX - EDGE / 2, top: centerY - EDGE / 2, width: EDGE, height: EDGE };
  const eye = { x: centerX, y: centerY };
  const around = { left: centerX - 300, top: centerY - 300, width: 600, height: 600, angle: 0, turn: 0 } as const;
  return {
    box,
    eyes: { left: eye, right: eye },
    roll: 0,
    yaw: 0,
    pitch: 0,
    crop: { ...around, ...crop },
  };
}

function factsOf(faces: readonly [Face, ...Face[]]): PictureFacts {
  return {
    format: 'jpeg',
    width: 3000,
    height: 2000,
    turn: 0,
    faceAnalysis: 'done',
    faces,
    crop: faces[0].crop,
    findings: [],
  };
}

describe('faceOfCrop', () => {
  const faces = [faceAt(700, 900), faceAt(2200, 1000)] as const;
  const facts = factsOf(faces);

  it('is the second person again when a publish of theirs failed', () => {
    const published = adjustmentOf(suggestedCrop(facts, faces[1].crop));
    expect(faceOfCrop(faces, cropFromAdjustment(facts, published))).toBe(1);
  });

  it('is the nearest where the crop was moved', () => {
    const moved = (centerX: number) =>
      reduceCrop(suggestedCrop(facts), { type: 'frame-moved', frame: { centerX, centerY: 950, edge: 700 } });
    expect(faceOfCrop(faces, moved(1300))).toBe(0);
    expect(faceOfCrop(faces, moved(1600))).toBe(1);
  });

  it('follows the picture as it is turned', () => {
    let state = suggestedCrop(facts, faces[1].crop);
    for (let turns = 1; turns <= 4; turns += 1) {
      state = reduceCrop(state, { type: 'turned', direction: 'clockwise' });
      expect(faceOfCrop(faces, state)).toBe(1);
    }
  });

  it('is who it was suggested for, though another is nearer to its middle', () => {
    const close = [
      faceAt(1500, 600),
      faceAt(2900, 600, { left: 1000, top: 0, width: 2000, height: 2000 }),
    ] as const;
    const closeFacts = factsOf(close);
    expect(faceOfCrop(close, suggestedCrop(closeFacts, close[1].crop))).toBe(1);
  });

  it('is the first where there is none', () => {
    expect(faceOfCrop([], suggestedCrop(facts))).toBe(0);
  });
});

describe('isSameCrop', () => {
  const facts = factsOf([faceAt(700, 900)]);
  const suggested = suggestedCrop(facts);

  it('compares what is cut, not where the state came from', () => {
    expect(isSameCrop(cropFromAdjustment(facts, adjustmentOf(suggested)), suggested)).toBe(true);
  });

  it('notices every change', () => {
    for (const changed of [
      reduceCrop(suggested, { type: 'zoomed-by', factor: 1.1 }),
      reduceCrop(suggested, { type: 'straightened-to', angle: 1 }),
      reduceCrop(suggested, { type: 'turned', direction: 'clockwise' }),
    ])
      expect(isSameCrop(changed, suggested)).toBe(false);
  });
});

describe('placeOfFace', () => {
  const placesOf = (faces: readonly [Face, ...Face[]], state = suggestedCrop(factsOf(faces))) =>
    faces.map((_face, index) => placeOfFace(faces, index, state));

  it('tells two people apart who stand side by side', () => {
    expect(placesOf([faceAt(2200, 900), faceAt(700, 1000)])).toEqual(['right', 'left']);
  });

  it('tells who stands between', () => {
    expect(placesOf([faceAt(1500, 900), faceAt(2200, 900), faceAt(700, 1000)])).toEqual([
      'between',
      'right',
      'left',
    ]);
  });

  it('tells apart who is above the other', () => {
    expect(placesOf([faceAt(1500, 300), faceAt(1600, 1700)])).toEqual(['above', 'below']);
  });

  it('tells it of the picture as it is turned now', () => {
    const faces = [faceAt(700, 1000), faceAt(2200, 1000)] as const;
    const turned = reduceCrop(suggestedCrop(factsOf(faces)), { type: 'turned', direction: 'clockwise' });
    expect(placesOf(faces, turned)).toEqual(['above', 'below']);
  });
});
