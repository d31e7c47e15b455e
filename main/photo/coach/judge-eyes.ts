import type { Finding } from '../../../contract/photo.ts';
import { distance, faceFrame } from '../faces/face-geometry.ts';
import { type FoundFace, MESH, pointOf } from '../faces/found-face.ts';
import { eyeLikeness } from './eye-likeness.ts';
import type { FacePatch } from './face-patch.ts';
import { irisDarknessOf } from './iris-darkness.ts';
import { findingOf, LIMITS } from './measures.ts';

/**
 * Seen, and, where the picture is clear enough to tell, open. Never more than advice: nobody is kept from a photo by
 * what they wear or how their eyes are.
 */
export function judgeEyes(patch: FacePatch, face: FoundFace, isClear: boolean): Finding[] {
  const likeness = eyeLikeness(patch, face);
  const { least } = LIMITS.EyesVisible;
  const isVisible = likeness >= least;
  const findings = isVisible ? [] : [findingOf({ measure: 'EyesVisible', value: likeness, threshold: least })];
  return isClear ? [...findings, ...judgeLids(patch, face, isVisible)] : findings;
}

/** Lids that meet; or that come near each other while nothing dark shows where the iris would be. */
function judgeLids(patch: FacePatch, face: FoundFace, isVisible: boolean): Finding[] {
  const { least, leastWithoutIris, irisDarkness } = LIMITS.EyesOpen;
  const value = gapBetweenLids(face);
  if (value < least) return [findingOf({ measure: 'EyesOpen', value, threshold: least })];
  if (!isVisible || value >= leastWithoutIris || irisDarknessOf(patch, face) >= irisDarkness) return [];
  return [findingOf({ measure: 'EyesOpen', value, threshold: leastWithoutIris })];
}

/** Over the distance from eyes to chin. The more open eye counts, so that a wink or a lazy lid doesn't. */
function gapBetweenLids(face: FoundFace): number {
  const gaps = [MESH.rightEye, MESH.leftEye].map((eye) => gapOf(face, eye));
  return Math.max(...gaps) / Math.max(faceFrame(face).eyesToChin, 1);
}

function gapOf(
  face: FoundFace,
  { upper, lower }: { readonly upper: readonly number[]; readonly lower: readonly number[] },
) {
  const gaps = upper.map((index, at) => distance(pointOf(face, index), pointOf(face, lower[at] ?? index)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
