import type { FoundFace, PixelPicture } from '../faces/found-face.ts';
import { eyeLikeness } from './eye-likeness.ts';
import { layUpright } from './face-patch.ts';

/** Portraits on their head, taken for upright, reached 0.06 or more; covered eyes 0.0008 at most (285 portraits). */
const SURELY_COVERED = 0.007;

/**
 * Whether nothing at all like an eye is where a face's eyes should be. Such a face is easily found upside down as
 * well, with its mouth for eyes; on its head it would show its mouth here, which looks enough like an eye.
 */
export function areEyesCovered(picture: PixelPicture, face: FoundFace): boolean {
  return eyeLikeness(layUpright(picture, face), face) < SURELY_COVERED;
}
