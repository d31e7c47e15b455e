import { describe, expect, it } from 'vitest';
import type { FoundFace } from '../../../../main/photo/faces/found-face.ts';
import { analyseFrame } from '../../../../renderer/coach/worker/analyse-frame.ts';
import { sketchFace } from '../../../fixtures/faces/sketch-face.ts';

const { picture, face } = sketchFace();
const { face: small } = sketchFace({ faceHeight: 40, eyes: { x: 50, y: 60 } });
const countOf = async (...faces: readonly FoundFace[]) =>
  (await analyseFrame({ find: async () => faces }, picture, 0)).faceCount;

describe('analyseFrame', () => {
  it('counts who is before the camera, and nobody in the background', async () => {
    expect(await countOf()).toBe(0);
    expect(await countOf(face, small)).toBe(1);
    expect(await countOf(face, face, small)).toBe(2);
  });
});
