import { type Adjustment, type CropRectangle, EXTENSION_LIMITS } from '../../contract/photo.ts';
import {
  clamp,
  largestCentredSquare,
  type Point,
  rotate,
  type Size,
  type QuarterTurn as Turn,
  turnedSize,
} from './faces/plane.ts';

/** Crops arrive from a scaled preview; rounding may push them this far over the border. */
const ROUNDING_PIXELS = 1;

/**
 * The square that an adjustment cuts, in whole pixels of the turned picture; null where it leaves the picture, or
 * leaves it by more than an extended square may.
 *
 * Straightening doesn't change the picture's size: the crop lies in the frame of the turned picture, whose centre
 * the pixels turn about. A crop tool that reports coordinates in the box around the rotated picture (width
 * `w·cos + h·sin`, height `w·sin + h·cos`) has to subtract half of what that box is larger than `w` by `h`.
 * A rectangle that isn't square is narrowed to its own centred square.
 */
export function squareOf(upright: Size, { crop, turn, extend }: Adjustment): CropRectangle | null {
  const frame = turnedSize(upright, turn);
  if (crop === 'centre') return largestCentredSquare(frame);
  const inner = largestCentredSquare({ width: Math.round(crop.width), height: Math.round(crop.height) });
  const left = Math.round(crop.left) + inner.left;
  const top = Math.round(crop.top) + inner.top;
  const shortEdge = Math.min(frame.width, frame.height);
  const edge = Math.min(inner.width, extend ? Math.round(shortEdge * EXTENSION_LIMITS.edgeShare) : shortEdge);
  const allowed = extend ? Math.floor(edge * EXTENSION_LIMITS.overhangShare) : 0;
  const overhang = Math.max(
    -crop.left,
    -crop.top,
    crop.left + crop.width - frame.width,
    crop.top + crop.height - frame.height,
  );
  if (edge < inner.width - 2 * ROUNDING_PIXELS || edge < 1) return null;
  if (!(overhang <= allowed + ROUNDING_PIXELS)) return null;
  return {
    left: clamp(left, 0 - allowed, frame.width - edge + allowed),
    top: clamp(top, 0 - allowed, frame.height - edge + allowed),
    width: edge,
    height: edge,
  };
}

/** Where a rectangle of the turned picture lies in the picture before its quarter turns. */
export function beforeTurn({ left, top, width, height }: CropRectangle, upright: Size, turn: Turn): CropRectangle {
  switch (turn) {
    case 0:
      return { left, top, width, height };
    case 90:
      return { left: top, top: upright.height - left - width, width: height, height: width };
    case 180:
      return { left: upright.width - left - width, top: upright.height - top - height, width, height };
    case 270:
      return { left: upright.width - top - height, top: left, width: height, height: width };
  }
}

/** Point and reach of the pixels that a straightened square needs, before its quarter turns. */
export interface Footprint {
  readonly centre: Point;
  /** Edge of the upright square around `centre` that holds the slanted one; may leave the picture. */
  readonly edge: number;
}

/** What a square cut needs of the picture when the picture is straightened by `angle` (clockwise). */
export function footprintOf(square: CropRectangle, upright: Size, { turn, angle }: Adjustment): Footprint {
  const unturned = beforeTurn(square, upright, turn);
  const middle = { x: upright.width / 2, y: upright.height / 2 };
  const offset = {
    x: unturned.left + unturned.width / 2 - middle.x,
    y: unturned.top + unturned.height / 2 - middle.y,
  };
  const back = rotate(offset, -angle);
  const radians = (angle * Math.PI) / 180;
  return {
    centre: { x: middle.x + back.x, y: middle.y + back.y },
    edge: square.width * (Math.abs(Math.cos(radians)) + Math.abs(Math.sin(radians))),
  };
}
