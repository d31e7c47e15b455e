import type { FacePatch } from './face-patch.ts';
import { PATCH_FACE_HEIGHT } from './face-patch.ts';
import { smooth } from './smooth.ts';
import { strongestMean } from './strongest-mean.ts';

/** In pixels of the patch: takes noise away first, then blurs a little more to see how much there was to lose. */
const FIRST_SIGMA = 1;
const FURTHER_SIGMA = 2.5;

/** Share of a face's pixels that lie on its strongest edges: eyes, brows, nostrils, mouth. */
const EDGE_SHARE = 0.15;

/**
 * How blurred a face is: sigma of the Gaussian that its strongest edges look blurred by, in per cent of the face's
 * height. A sharp edge loses much of its slope when it is blurred further, a blurred one hardly any.
 */
export function blurOf(patch: FacePatch): number {
  const once = smooth(patch.luma, patch, FIRST_SIGMA);
  const twice = smooth(once, patch, FURTHER_SIGMA);
  const before = edgeSlope(once, patch);
  const after = edgeSlope(twice, patch);
  const kept = before > 0 ? Math.min(after / before, 0.999) : 0.999;
  const sigma = (FURTHER_SIGMA * kept) / Math.sqrt(1 - kept ** 2);
  return (100 * Math.sqrt(Math.max(sigma ** 2 - FIRST_SIGMA ** 2, 0))) / PATCH_FACE_HEIGHT;
}

/** Over the strongest edges of the face. */
function edgeSlope(band: Float32Array, { width, height, area }: FacePatch): number {
  const squares = new Float32Array(band.length);
  let count = 0;
  for (let at = width; at < (height - 1) * width; at += 1) {
    if (area[at] !== 1) continue;
    const across = (band[at + 1] ?? 0) - (band[at - 1] ?? 0);
    const down = (band[at + width] ?? 0) - (band[at - width] ?? 0);
    squares[count] = across * across + down * down;
    count += 1;
  }
  return strongestMean(squares.subarray(0, count), EDGE_SHARE);
}
