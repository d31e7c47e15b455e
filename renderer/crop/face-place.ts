import type { Face } from '../../contract/photo.ts';
import { type Point, turnedSize } from './crop-geometry.ts';
import { adjustmentOf, type CropState, suggestedCrop } from './crop-state.ts';

/** Where a face is among several, as somebody who looks at the picture sees it. */
export type FacePlace = 'left' | 'right' | 'above' | 'below' | 'between';

/** Whether both would cut the same pixels. */
export function isSameCrop(one: CropState, other: CropState): boolean {
  return JSON.stringify(adjustmentOf(one)) === JSON.stringify(adjustmentOf(other));
}

/**
 * Whose crop this is: the face that it was suggested for, else the one whose middle is nearest to the crop's. A crop
 * at the picture's edge may lie nearer to a neighbour.
 */
export function faceOfCrop(faces: readonly Face[], state: CropState): number {
  const { portrait, frame } = state;
  const suggestedFor = faces.findIndex(({ crop }) => isSameCrop(suggestedCrop({ ...portrait, crop }), state));
  if (suggestedFor >= 0) return suggestedFor;
  const distances = faces.map((face) => {
    const { x, y } = middleOf(face, state);
    return Math.hypot(x - frame.centerX, y - frame.centerY);
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** Told along the axis on which the faces lie further apart. */
export function placeOfFace(faces: readonly Face[], index: number, state: CropState): FacePlace {
  const middles = faces.map((face) => middleOf(face, state));
  const own = middles[index];
  if (own === undefined) return 'between';
  const across = extentOf(middles.map(({ x }) => x));
  const down = extentOf(middles.map(({ y }) => y));
  const isBeside = across.greatest - across.least >= down.greatest - down.least;
  if (isBeside && own.x === across.least) return 'left';
  if (isBeside && own.x === across.greatest) return 'right';
  if (!isBeside && own.y === down.least) return 'above';
  if (!isBeside && own.y === down.greatest) return 'below';
  return 'between';
}

/** In pixels of the picture as it is turned and straightened now, where the crop is told in, too. */
function middleOf({ box }: Face, { portrait, turn, angle }: Pick<CropState, 'portrait' | 'turn' | 'angle'>): Point {
  const turned = turnedSize(portrait, turn);
  const radians = ((turn + angle) * Math.PI) / 180;
  const x = box.left + box.width / 2 - portrait.width / 2;
  const y = box.top + box.height / 2 - portrait.height / 2;
  return {
    x: turned.width / 2 + x * Math.cos(radians) - y * Math.sin(radians),
    y: turned.height / 2 + x * Math.sin(radians) + y * Math.cos(radians),
  };
}

function extentOf(values: readonly number[]) {
  return { least: Math.min(...values), greatest: Math.max(...values) };
}
