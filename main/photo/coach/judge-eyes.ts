import type { Finding } from '../../../contract/photo.ts';
import { distance, faceFrame } from '../faces/face-geometry.ts';
import { type FoundFace, MESH, pointOf } from '../faces/found-face.ts';
import { eyeLikeness } from './eye-likeness.ts';
import type { FacePatch } from './face-patch.ts';
import { irisDarknessOf } from './iris-darkness.ts';
import { findingOf, LIMITS } from './measures.ts';

/** Seen, and open. Never more than advice: nobody is kept from a photo by what they wear or how their eyes are. */
export function judgeEyes(patch: FacePatch, face: FoundFace): Finding[] {
  const visible = judgeVisible(patch, face);
  return visible.length > 0 ? visible : judgeOpen(patch, face);
}

/** One eye that shows is enough. */
function judgeVisible(patch: FacePatch, face: FoundFace): Finding[] {
  const { least } = LIMITS.EyesVisible;
  const value = eyeLikeness(patch, face);
  return value < least ? [findingOf({ measure: 'EyesVisible', value, threshold: least })] : [];
}

/** Lids that nearly meet; or that are near each other while nothing dark shows where the iris would be. */
function judgeOpen(patch: FacePatch, face: FoundFace): Finding[] {
  const { least, leastWithoutIris, irisDarkness } = LIMITS.EyesOpen;
  const { eyesToChin } = faceFrame(face);
  // The more open eye counts, so that a wink or a lazy lid doesn't.
  const value = Math.max(...[MESH.rightEye, MESH.leftEye].map((eye) => gapOf(face, eye))) / Math.max(eyesToChin, 1);
  if (value < least) return [findingOf({ measure: 'EyesOpen', value, threshold: least })];
  if (value >= leastWithoutIris || irisDarknessOf(patch, face) >= irisDarkness) return [];
  return [findingOf({ measure: 'EyesOpen', value, threshold: leastWithoutIris })];
}

function gapOf(
  face: FoundFace,
  { upper, lower }: { readonly upper: readonly number[]; readonly lower: readonly number[] },
) {
  const gaps = upper.map((index, at) => distance(pointOf(face, index), pointOf(face, lower[at] ?? index)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
