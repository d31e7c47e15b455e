import { type FoundFace, MESH, pointOf } from './found-face.ts';
import type { Point } from './plane.ts';

/** What a crop and a judgement need of a face, in pixels of the picture it was found in. */
export interface FaceFrame {
  /** Centres of the eyes; the person's own left and right. */
  readonly leftEye: Point;
  readonly rightEye: Point;
  /** Halfway between the eyes. */
  readonly eyes: Point;
  /** Middle of the face across: between eyes and outline, so that a turned head is centred as a whole. */
  readonly centre: Point;
  /** Degrees, clockwise positive; 90 is a face that lies on its left ear. */
  readonly roll: number;
  readonly interEye: number;
  /** From the top of the forehead to the chin, along the face. */
  readonly faceHeight: number;
  /** From the middle of the eyes to the chin: T of ISO/IEC 29794-5. */
  readonly eyesToChin: number;
}

/** Measure a face once; the crop, the contract's face and every judgement take it from here. */
export function faceFrame(face: Pick<FoundFace, 'mesh'>): FaceFrame {
  const leftEye = eyeCentre(face, 'leftEye');
  const rightEye = eyeCentre(face, 'rightEye');
  const eyes = middleOf([leftEye, rightEye]);
  const chin = pointOf(face, MESH.chin);
  // The person's right eye is on the left of an upright picture.
  const roll = (Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) * 180) / Math.PI;
  return {
    leftEye,
    rightEye,
    eyes,
    centre: middleOf([eyes, middleOf([pointOf(face, MESH.rightCheek), pointOf(face, MESH.leftCheek)])]),
    roll,
    interEye: distance(leftEye, rightEye),
    faceHeight: distance(pointOf(face, MESH.foreheadTop), chin),
    eyesToChin: distance(eyes, chin),
  };
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function eyeCentre(face: Pick<FoundFace, 'mesh'>, eye: 'leftEye' | 'rightEye'): Point {
  const { outer, inner } = MESH[eye];
  return middleOf([pointOf(face, outer), pointOf(face, inner)]);
}

function middleOf(points: readonly [Point, Point]): Point {
  return { x: (points[0].x + points[1].x) / 2, y: (points[0].y + points[1].y) / 2 };
}
