import type { Finding } from '../../../contract/photo.ts';
import { distance, faceFrame } from '../faces/face-geometry.ts';
import { type FoundFace, MESH, pointOf } from '../faces/found-face.ts';
import { type EyeStructure, eyeStructures } from './eye-structure.ts';
import type { FacePatch } from './face-patch.ts';
import { findingOf, LIMITS } from './measures.ts';

/** Seen, and open. Never more than advice: nobody is kept from a photo by what they wear or how their eyes are. */
export function judgeEyes(patch: FacePatch, face: FoundFace): Finding[] {
  const visible = judgeVisible(patch, face);
  return visible.length > 0 ? visible : judgeOpen(face);
}

/** One eye that shows is enough. */
function judgeVisible(patch: FacePatch, face: FoundFace): Finding[] {
  const { least } = LIMITS.EyesVisible;
  const value = Math.max(0, ...eyeStructures(patch, face).map(likenessOf));
  return value < least ? [findingOf({ measure: 'EyesVisible', value, threshold: least })] : [];
}

/**
 * How much what lies around an eye looks like an eye, 0 to 1. Flat covers have no roughness, blurred eyes no slopes
 * from side to side, and mosaics only level and upright edges; one of the three being low is enough.
 */
function likenessOf({ across, roughness, squareness }: EyeStructure): number {
  const score =
    11.3 + 4.8 * Math.log(across + 0.02) + 3 * Math.log(roughness + 0.02) + 2.9 * Math.log(1.02 - squareness);
  return 1 / (1 + Math.exp(-score));
}

/** The more open eye counts, so that a wink or a lazy lid doesn't. */
function judgeOpen(face: FoundFace): Finding[] {
  const { least } = LIMITS.EyesOpen;
  const { eyesToChin } = faceFrame(face);
  const value = Math.max(...[MESH.rightEye, MESH.leftEye].map((eye) => gapOf(face, eye))) / Math.max(eyesToChin, 1);
  return value < least ? [findingOf({ measure: 'EyesOpen', value, threshold: least })] : [];
}

function gapOf(
  face: FoundFace,
  { upper, lower }: { readonly upper: readonly number[]; readonly lower: readonly number[] },
) {
  const gaps = upper.map((index, at) => distance(pointOf(face, index), pointOf(face, lower[at] ?? index)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
