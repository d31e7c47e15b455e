import type { Face } from '../../../contract/photo.ts';
import { faceFrame } from './face-geometry.ts';
import type { FoundFace } from './found-face.ts';
import type { Point, Size } from './plane.ts';
import { suggestCrop } from './suggest-crop.ts';
import { suggestRoomierCrop } from './suggest-roomier-crop.ts';

/** A face as pages and other programs may know it: where it is and the crop that fits it. `upright` is its picture. */
export function describeFace(face: FoundFace, upright: Size): Face {
  const frame = faceFrame(face);
  const { leftEye, rightEye, roll } = frame;
  const crop = suggestCrop(frame, upright);
  const roomierCrop = suggestRoomierCrop(frame, upright, crop);
  return {
    box: boxOf(face),
    eyes: { left: roundPoint(leftEye), right: roundPoint(rightEye) },
    roll: round(roll),
    yaw: round(face.yaw),
    pitch: round(face.pitch),
    crop,
    ...(roomierCrop === null ? {} : { roomierCrop }),
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
