import type { Finding } from '../../../contract/photo.ts';
import { faceFrame } from '../faces/face-geometry.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { findingOf, LIMITS } from './measures.ts';
import { type FacePlace, placeFace } from './place-face.ts';
import type { Shot } from './shot.ts';

/** Large enough, neither far nor near, and in the middle. */
export function judgeFraming(face: FoundFace, shot: Shot): Finding[] {
  const place = placeFace(shot);
  if (!place) return [];
  return [...judgeSize(face, place, shot), ...judgePlace(place)];
}

function judgeSize(face: FoundFace, { headShare: value }: FacePlace, { sourceScale }: Shot): Finding[] {
  const { least, most } = LIMITS.HeadSize;
  const { leastPixels } = LIMITS.InterEyeDistance;
  const findings: Finding[] = [];
  // A turned head brings the eyes nearer to each other in the picture, not the camera's pixels.
  const apart = (faceFrame(face).interEye * sourceScale) / Math.max(Math.cos((face.yaw * Math.PI) / 180), 0.5);
  if (apart < leastPixels) {
    findings.push(findingOf({ measure: 'InterEyeDistance', value: Math.round(apart), threshold: leastPixels }));
  }
  if (value < least) findings.push(findingOf({ measure: 'HeadSize', value, threshold: least, detail: 'small' }));
  if (value > most) findings.push(findingOf({ measure: 'HeadSize', value, threshold: most, detail: 'large' }));
  return findings;
}

function judgePlace({ right, eyeLine }: FacePlace): Finding[] {
  const { LeftwardCrop, RightwardCrop, MarginAbove, MarginBelow } = LIMITS;
  const findings: Finding[] = [];
  if (-right > LeftwardCrop.most) {
    findings.push(findingOf({ measure: 'LeftwardCrop', value: -right, threshold: LeftwardCrop.most }));
  }
  if (right > RightwardCrop.most) {
    findings.push(findingOf({ measure: 'RightwardCrop', value: right, threshold: RightwardCrop.most }));
  }
  if (eyeLine < MarginAbove.least) {
    findings.push(findingOf({ measure: 'MarginAbove', value: eyeLine, threshold: MarginAbove.least }));
  }
  if (eyeLine > MarginBelow.most) {
    findings.push(findingOf({ measure: 'MarginBelow', value: eyeLine, threshold: MarginBelow.most }));
  }
  return findings;
}
