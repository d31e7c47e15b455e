import type { Finding } from '../../../contract/photo.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { findingOf, LIMITS } from './measures.ts';
import type { Bounds, Shot } from './shot.ts';

/** People in the background are smaller than this share of the largest face's area. */
const LEAST_AREA_SHARE = 0.2;

type Side = 'left' | 'right' | 'above' | 'below';

/** One face, and all of it. Somebody beside the photo's square is only mentioned: the crop leaves them out. */
export function judgePresence(shot: Shot): Finding[] {
  const [largest] = shot.faces;
  const threshold = LIMITS.SingleFacePresent.faces;
  if (!largest) {
    return [findingOf({ measure: 'SingleFacePresent', value: 0, threshold, severity: 'hard', detail: 'none' })];
  }
  return [...judgeCompany(shot), ...judgeCut(largest, shot)];
}

/** Of faces in order of size those that are before the camera, not in the background. */
export function peopleAmong(faces: readonly FoundFace[]): readonly FoundFace[] {
  const [largest] = faces;
  if (!largest) return [];
  const own = areaOf(boundsOf(largest));
  return faces.filter((face) => areaOf(boundsOf(face)) >= own * LEAST_AREA_SHARE);
}

function judgeCompany({ faces, square }: Shot): Finding[] {
  const people = peopleAmong(faces);
  if (people.length <= LIMITS.SingleFacePresent.faces) return [];
  const isInPhoto = people.filter((face) => isWithin(boundsOf(face), square)).length > 1;
  return [
    findingOf({
      measure: 'SingleFacePresent',
      value: people.length,
      threshold: LIMITS.SingleFacePresent.faces,
      severity: isInPhoto ? 'hard' : 'soft',
      detail: 'several',
    }),
  ];
}

function judgeCut(face: FoundFace, { square, portrait }: Shot): Finding[] {
  const { left, top, right, bottom } = boundsOf(face);
  const whole = {
    left: Math.max(square.left, portrait?.left ?? -Infinity),
    top: Math.max(square.top, portrait?.top ?? -Infinity),
    right: Math.min(square.left + square.edge, portrait?.right ?? Infinity),
    bottom: Math.min(square.top + square.edge, portrait?.bottom ?? Infinity),
  };
  const width = Math.max(right - left, 1);
  const height = Math.max(bottom - top, 1);
  const beyond: Record<Side, number> = {
    left: (whole.left - left) / width,
    right: (right - whole.right) / width,
    above: (whole.top - top) / height,
    below: (bottom - whole.bottom) / height,
  };
  const sides: readonly Side[] = ['left', 'right', 'above', 'below'];
  const side = sides.reduce((worst, other) => (beyond[other] > beyond[worst] ? other : worst));
  const { share, hardShare } = LIMITS.FaceCut;
  const value = beyond[side];
  if (value <= share) return [];
  const severity = value > hardShare ? 'hard' : 'soft';
  return [findingOf({ measure: 'FaceCut', value, threshold: share, severity, detail: side })];
}

function boundsOf({ mesh }: FoundFace): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of mesh) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

function areaOf({ left, top, right, bottom }: Bounds): number {
  return (right - left) * (bottom - top);
}

function isWithin({ left, top, right, bottom }: Bounds, square: Shot['square']): boolean {
  const x = (left + right) / 2 - square.left;
  const y = (top + bottom) / 2 - square.top;
  return x >= 0 && y >= 0 && x <= square.edge && y <= square.edge;
}
