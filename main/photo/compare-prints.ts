import { ssim } from 'ssim.js';
import type { PhotoPrint } from './pictures.ts';
import { PRINT_EDGE_PIXELS } from './print-edge.ts';

/**
 * From this on it is the same picture, re-encoded or resized. Measured on 539 official portraits: the worst
 * re-encoding (48 pixels, quality 60) scored 0.949, the most alike pair of different people 0.724.
 */
export const SAME_SSIM = 0.935;

/** From this on it is the same picture with another crop or edit, or a very similar one; below, another picture. */
export const SIMILAR_SSIM = 0.75;

export interface Comparison {
  /** Mean structural similarity at 48 x 48, 1 for equal pixels. */
  readonly ssim: number;
  readonly verdict: 'same' | 'similar' | 'other';
}

/** Say whether two photos show the same picture, whatever their sizes and encodings. */
export function comparePrints(a: PhotoPrint, b: PhotoPrint): Comparison {
  const { mssim } = ssim(imageDataOf(a), imageDataOf(b));
  const similarity = Math.round(mssim * 1e6) / 1e6;
  return { ssim: similarity, verdict: verdictOf(similarity) };
}

function verdictOf(similarity: number): Comparison['verdict'] {
  if (similarity >= SAME_SSIM) return 'same';
  return similarity >= SIMILAR_SSIM ? 'similar' : 'other';
}

/** RGBA, as ssim.js reads it. */
function imageDataOf({ pixels }: PhotoPrint) {
  const data = new Uint8ClampedArray(PRINT_EDGE_PIXELS * PRINT_EDGE_PIXELS * 4).fill(255);
  for (let pixel = 0; pixel < PRINT_EDGE_PIXELS * PRINT_EDGE_PIXELS; pixel += 1) {
    data.set(pixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return { data, width: PRINT_EDGE_PIXELS, height: PRINT_EDGE_PIXELS };
}
