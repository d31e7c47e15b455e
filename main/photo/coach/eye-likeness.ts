import type { FoundFace } from '../faces/found-face.ts';
import { type EyeStructure, eyeStructures } from './eye-structure.ts';
import type { FacePatch } from './face-patch.ts';

/** Keeps the logarithm of nothing finite. */
const LITTLE = 0.02;

/**
 * How much what lies around the better eye looks like an eye, 0 to 1; from 0.5 on it does. Flat covers have no slopes
 * and no roughness, blurred eyes few slopes, mosaics and bars only level and upright edges: one of them that is low
 * is enough. The weights were fitted to official portraits and drawn people, against copies with their eyes covered.
 */
export function eyeLikeness(patch: FacePatch, face: FoundFace): number {
  return Math.max(0, ...eyeStructures(patch, face).map(likenessOf));
}

function likenessOf({ across, down, roughness, squareness }: EyeStructure): number {
  const score =
    15.2 +
    2.2 * Math.log(across + LITTLE) +
    6.9 * Math.log(down + LITTLE) +
    3.1 * Math.log(roughness + LITTLE) +
    6.6 * Math.log(1 + LITTLE - squareness);
  return 1 / (1 + Math.exp(-score));
}
