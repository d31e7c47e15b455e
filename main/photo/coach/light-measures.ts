import type { FoundFace } from '../faces/found-face.ts';
import { cheeksOf } from './cheeks.ts';
import type { FacePatch } from './face-patch.ts';
import { toLab } from './lab.ts';

/** Skin in white light lies in these ranges of CIELAB, however light or dark it is. */
const SKIN = { a: { least: 2, most: 28 }, b: { least: 2, most: 38 } } as const;

/** Mean luma of the darker cheek over that of the lighter one: 1 where the light is even. */
export function evennessOf(patch: FacePatch, face: FoundFace): number {
  const { right, left } = cheeksOf(patch, face);
  if (right.length === 0 || left.length === 0) return 1;
  const one = meanOf(patch.luma, right);
  const other = meanOf(patch.luma, left);
  return Math.min(one, other) / Math.max(one, other, 1);
}

/** How far the mean colour of the cheeks is from any skin in white light, in CIELAB. */
export function colourCastOf(patch: FacePatch, face: FoundFace): number {
  const { right, left } = cheeksOf(patch, face);
  const places = [...right, ...left];
  if (places.length === 0) return 0;
  const { a, b } = toLab(meanOf(patch.red, places), meanOf(patch.green, places), meanOf(patch.blue, places));
  return Math.hypot(beyond(a, SKIN.a), beyond(b, SKIN.b));
}

function beyond(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least - value, value - most, 0);
}

function meanOf(band: Float32Array, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (band[place] ?? 0), 0) / places.length;
}
