import { type FoundFace, pointOf } from '../faces/found-face.ts';
import type { FacePatch } from './face-patch.ts';

/** Middles of the cheeks, away from eyes, nose and beard. */
const RIGHT_CHEEK = 50;
const LEFT_CHEEK = 280;

/** In pixels of the patch. */
const REACH = 9;

/** Places of the patch on each cheek of the person; those beyond the picture are left out. */
export function cheeksOf(patch: FacePatch, face: FoundFace): { readonly right: number[]; readonly left: number[] } {
  return { right: around(patch, face, RIGHT_CHEEK), left: around(patch, face, LEFT_CHEEK) };
}

function around({ width, height, area, locate }: FacePatch, face: FoundFace, index: number): number[] {
  const { x, y } = locate(pointOf(face, index));
  const places: number[] = [];
  for (let row = Math.max(Math.round(y) - REACH, 0); row < Math.min(Math.round(y) + REACH, height); row += 1) {
    for (
      let column = Math.max(Math.round(x) - REACH, 0);
      column < Math.min(Math.round(x) + REACH, width);
      column += 1
    ) {
      const at = row * width + column;
      if (area[at] === 1) places.push(at);
    }
  }
  return places;
}
