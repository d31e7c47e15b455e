import { faceFrame } from '../faces/face-geometry.ts';
import type { FoundFace } from '../faces/found-face.ts';
import type { Shot } from './shot.ts';

/** Crown to chin over forehead to chin. */
const HEAD_OVER_FACE = 1.25;

/** Where the suggested crop puts the eyes. */
const EYE_LINE = 0.43;

/** Where a face is in the photo's square, in shares of its edge. Directions are those of the picture, not a mirror's. */
export interface FacePlace {
  /** How far the face's middle is to the right of the square's; negative is left. */
  readonly right: number;
  /** How far the eyes are below the line where they belong; negative is above. */
  readonly down: number;
  /** Of the eyes, from the square's top. */
  readonly eyeLine: number;
  /** Crown to chin. 0.6 is what a suggested crop aims at. */
  readonly headShare: number;
}

/** Tell where the largest face is; null where there is none. */
export function placeFace({ faces: [face], square }: Pick<Shot, 'faces' | 'square'>): FacePlace | null {
  return face ? placeIn(face, square) : null;
}

function placeIn(face: FoundFace, { left, top, edge }: Shot['square']): FacePlace {
  const { centre, eyes, faceHeight } = faceFrame(face);
  const eyeLine = (eyes.y - top) / edge;
  return {
    right: (centre.x - left) / edge - 0.5,
    down: eyeLine - EYE_LINE,
    eyeLine,
    headShare: (faceHeight * HEAD_OVER_FACE) / edge,
  };
}
