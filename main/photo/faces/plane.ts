import type { Adjustment, CropRectangle } from '../../../contract/photo.ts';

export type QuarterTurn = Adjustment['turn'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Size of a picture after quarter turns. */
export function turnedSize({ width, height }: Size, turn: QuarterTurn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

export function largestCentredSquare({ width, height }: Size): CropRectangle {
  const edge = Math.min(width, height);
  return { left: Math.floor((width - edge) / 2), top: Math.floor((height - edge) / 2), width: edge, height: edge };
}

/** Turn a vector clockwise, as seen with y pointing down. */
export function rotate({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Into -180 to 180 degrees. */
export function normaliseDegrees(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
