import type { Finding } from '../../../contract/photo.ts';
import { faceFrame } from '../faces/face-geometry.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { normaliseDegrees } from '../faces/plane.ts';
import { findingOf, LIMITS } from './measures.ts';
import type { Shot } from './shot.ts';

/** Upright, and looking at the camera. */
export function judgePose(face: FoundFace, shot: Shot): Finding[] {
  return [...judgeRoll(faceFrame(face).roll, shot.turned ?? 0), ...judgeYaw(face.yaw), ...judgePitch(face.pitch)];
}

/** Judged as the photo is; then as the portrait was: one that lay sideways was turned, which may be wrong. */
function judgeRoll(roll: number, turned: number): Finding[] {
  const { most } = LIMITS.HeadPoseRoll;
  if (Math.abs(roll) > most) {
    return [
      findingOf({ measure: 'HeadPoseRoll', value: roll, threshold: most, detail: roll > 0 ? 'right' : 'left' }),
    ];
  }
  const value = normaliseDegrees(roll - turned);
  if (Math.abs(value) <= most) return [];
  return [findingOf({ measure: 'HeadPoseRoll', value, threshold: most, detail: 'turned' })];
}

function judgeYaw(yaw: number): Finding[] {
  const { most } = LIMITS.HeadPoseYaw;
  if (Math.abs(yaw) <= most) return [];
  return [findingOf({ measure: 'HeadPoseYaw', value: yaw, threshold: most, detail: yaw > 0 ? 'right' : 'left' })];
}

function judgePitch(pitch: number): Finding[] {
  const { most, least } = LIMITS.HeadPosePitch;
  if (pitch > most)
    return [findingOf({ measure: 'HeadPosePitch', value: pitch, threshold: most, detail: 'below' })];
  if (pitch < least) {
    return [findingOf({ measure: 'HeadPosePitch', value: pitch, threshold: least, detail: 'above' })];
  }
  return [];
}
