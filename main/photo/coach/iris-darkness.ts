import { distance } from '../faces/face-geometry.ts';
import { type FoundFace, MESH, pointOf } from '../faces/found-face.ts';
import { cheeksOf } from './cheeks.ts';
import type { FacePatch } from './face-patch.ts';

/** Radius of an iris in pixels of the patch. A line of lashes is thinner than its disc. */
const IRIS_RADIUS = 3.5;

/** How far around the middle of an eye an iris may be. */
const SEARCH = { across: 0.2, down: 3 } as const;

/** How much darker than the cheeks the darkest disc of an iris's size is, 0 to 1, in the eye where it is darker. */
export function irisDarknessOf(patch: FacePatch, face: FoundFace): number {
  const { right, left } = cheeksOf(patch, face);
  const darkness = [[MESH.rightEye, right] as const, [MESH.leftEye, left] as const].map(
    ([{ outer, inner }, cheek]) => {
      const skin = cheek.reduce((sum, at) => sum + (patch.luma[at] ?? 0), 0) / Math.max(cheek.length, 1);
      const one = patch.locate(pointOf(face, outer));
      const other = patch.locate(pointOf(face, inner));
      const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
      return 1 - darkestDisc(patch, middle, SEARCH.across * distance(one, other)) / Math.max(skin, 1);
    },
  );
  return Math.max(...darkness);
}

function darkestDisc(
  patch: FacePatch,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): number {
  let darkest = 255;
  for (let row = Math.round(y) - SEARCH.down; row <= Math.round(y) + SEARCH.down; row += 1) {
    for (let column = Math.round(x - reach); column <= Math.round(x + reach); column += 1) {
      darkest = Math.min(darkest, discMean(patch, column, row));
    }
  }
  return darkest;
}

function discMean({ luma, width }: FacePatch, x: number, y: number): number {
  const reach = Math.floor(IRIS_RADIUS);
  let sum = 0;
  let count = 0;
  for (let down = -reach; down <= reach; down += 1) {
    for (let right = -reach; right <= reach; right += 1) {
      if (down * down + right * right > IRIS_RADIUS ** 2) continue;
      sum += luma[(y + down) * width + x + right] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}
