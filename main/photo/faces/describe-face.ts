import type { Face } from '../../../contract/photo.ts';
import { faceFrame } from './face-geometry.ts';
import type { FoundFace } from './found-face.ts';
import type { Point, Size } from './plane.ts';
import { suggestCrop } from './suggest-crop.ts';

/** A face as pages and other programs may know it: where it is and the crop that fits it. `upright` is its picture. */
export function describeFace(face: FoundFace, upright: Size): Face {
  const frame = faceFrame(face);
  const { leftEye, rightEye, roll } = frame;
  return {
    box: boxOf(face),
    eyes: { left: roundPoint(leftEye), right: roundPoint(rightEye) },
    roll: round(roll),
    yaw: round(face.yaw),
    pitch: round(face.pitch),
    crop: suggestCrop(frame, upright),
  };
}

function boxOf({ mesh }: FoundFace) {
  const xs = mesh.map(({ x }) => x);
  const ys = mesh.map(({ y }) => y);
  const left = Math.round(Math.min(...xs));
  const top = Math.round(Math.min(...ys));
  return { left, top, width: Math.round(Math.max(...xs)) - left, height: Math.round(Math.max(...ys)) - top };
}

function roundPoint({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
