import { ssim } from 'ssim.js';
import { type Levels, likenessAllowing } from './likeness-allowing.ts';
import type { PhotoPrint } from './pictures.ts';
import { PRINT_EDGE_PIXELS } from './print-edge.ts';

/**
 * From this on it is the same picture, re-encoded or resized. Measured on 539 official portraits: the worst
 * re-encoding (48 pixels, quality 60) scored 0.949, the most alike pair of different people 0.724.
 */
export const SAME_SSIM = 0.935;

/** From this on it is the same picture with another crop or edit, or a very similar one; below, another picture. */
export const SIMILAR_SSIM = 0.75;

/** By this much a copy has to be nearer to one of two pictures to be called nearer. Re-encoding errs by 0.003. */
const NEARER_SSIM = 0.01;

/** The same in colour, which SSIM doesn't see, in levels of 255. Re-encoding errs by 0.4. */
const NEARER_LEVELS = 1.5;

/** What encoding once more at the same size does to a print, in levels of 255: to its worst pixel and on average. */
const REENCODED_WORST_LEVELS = 4;
const REENCODED_MEAN_LEVELS = 0.9;

export interface Comparison {
  /** Mean structural similarity at 48 x 48, 1 for equal pixels. */
  readonly ssim: number;
  /** Root mean square difference of the colours, 0 to 255. */
  readonly levels: number;
  readonly verdict: 'same' | 'similar' | 'other';
}

/**
 * Say whether two photos show the same picture, whatever their sizes and encodings. The same picture moved by one
 * pixel of a small copy, or with rounded corners, is the same one too; `ssim` and `levels` stay what they are.
 */
export function comparePrints(a: PhotoPrint, b: PhotoPrint): Comparison {
  const similarity = similarityOf(a.pixels, b.pixels, PRINT_EDGE_PIXELS);
  const plain = verdictOf(similarity);
  const isSame = plain === 'same' || likenessAllowing(a, b, similarityOf) >= SAME_SSIM;
  return { ssim: similarity, levels: differenceOf(a, b).mean, verdict: isSame ? 'same' : plain };
}

function similarityOf(a: Levels, b: Levels, edgePixels: number): number {
  const { mssim } = ssim(imageDataOf(a, edgePixels), imageDataOf(b, edgePixels));
  return Math.round(mssim * 1e6) / 1e6;
}

/**
 * Which of two pictures a copy is nearer to, both of which it may be like: a second shot, a recrop, a retouch.
 * `neither` where re-encoding alone could have turned the scale.
 */
export function nearerOf(toA: Comparison, toB: Comparison): 'a' | 'b' | 'neither' {
  const byStructure = sideOf(toA.ssim - toB.ssim, NEARER_SSIM);
  const byColour = sideOf(toB.levels - toA.levels, NEARER_LEVELS);
  if (byStructure === 'neither' || byColour === 'neither')
    return byStructure === 'neither' ? byColour : byStructure;
  return byStructure === byColour ? byStructure : 'neither';
}

/**
 * Whether two photos of one size differ by no more than one encoding does. Stricter than `same`: a second shot, a
 * recrop by 1 % and every retouch that an eye can see are not one picture.
 */
export function isOnePicture(a: PhotoPrint, b: PhotoPrint): boolean {
  const { mean, worst } = differenceOf(a, b);
  return worst <= REENCODED_WORST_LEVELS && mean <= REENCODED_MEAN_LEVELS;
}

function sideOf(lead: number, least: number): 'a' | 'b' | 'neither' {
  if (Math.abs(lead) < least) return 'neither';
  return lead > 0 ? 'a' : 'b';
}

function differenceOf(a: PhotoPrint, b: PhotoPrint) {
  let squares = 0;
  let worst = 0;
  for (const [index, level] of a.pixels.entries()) {
    const difference = Math.abs(level - (b.pixels[index] ?? 0));
    squares += difference * difference;
    worst = Math.max(worst, difference);
  }
  return { mean: Math.sqrt(squares / a.pixels.length), worst };
}

function verdictOf(similarity: number): Comparison['verdict'] {
  if (similarity >= SAME_SSIM) return 'same';
  return similarity >= SIMILAR_SSIM ? 'similar' : 'other';
}

/** RGBA, as ssim.js reads it. */
function imageDataOf(pixels: Levels, edge: number) {
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (let pixel = 0; pixel < edge * edge; pixel += 1) {
    data.set(pixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return { data, width: edge, height: edge };
}
