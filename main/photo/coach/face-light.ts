import type { FacePatch } from './face-patch.ts';

const LEVELS = 256;

/** How light the pixels of a face are. */
export interface FaceLight {
  /** Luma, 0 to 255, that this share of the pixels doesn't exceed. */
  readonly level: (share: number) => number;
  /** Share of pixels with a luma from `least` to `most`, both counted. */
  readonly shareBetween: (least: number, most: number) => number;
}

/** Count a face's levels once. A face beyond the picture has none: every level is 0 then. */
export function faceLight({ luma, area }: FacePatch): FaceLight {
  const histogram = new Float64Array(LEVELS);
  let count = 0;
  for (let at = 0; at < luma.length; at += 1) {
    if (area[at] !== 1) continue;
    const level = Math.round(luma[at] ?? 0);
    histogram[level] = (histogram[level] ?? 0) + 1;
    count += 1;
  }
  const total = Math.max(count, 1);
  const shareBetween = (least: number, most: number) =>
    histogram.slice(least, most + 1).reduce((sum, part) => sum + part, 0) / total;
  const level = (share: number) => {
    let below = 0;
    return Math.max(
      histogram.findIndex((part) => {
        below += part;
        return below > 0 && below >= share * total;
      }),
      0,
    );
  };
  return { level, shareBetween };
}
