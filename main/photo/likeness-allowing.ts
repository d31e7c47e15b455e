import type { PhotoPrint } from './pictures.ts';
import { PRINT_EDGE_PIXELS as EDGE } from './print-edge.ts';

/** Three levels a pixel, row by row, `EDGE` pixels or fewer in a square. */
export type Levels = PhotoPrint['pixels'];

/** Structural similarity of two squares of this edge, 1 for equal pixels. */
export type Similarity = (a: Levels, b: Levels, edgePixels: number) => number;

/** A copy of this edge moves a print by less than a third of its pixels if it is off by one of its own: no matter. */
const STEADY_EDGE_PIXELS = 150;

/** Levels by which JPEG lets a filled corner differ from one colour. */
const FLAT_SPREAD_LEVELS = 12;

/** Pixels of the print in which a corner's edge is blurred. */
const BLURRED_PIXELS = 1.5;

/** By the radius of the corners as a part of the edge: a circle first. Pixels by their place in the row of all. */
const CORNERS = [0.5, 0.4, 0.3, 0.2].map((radius) => ({
  surely: pixelsBeyond(radius, BLURRED_PIXELS),
  perhaps: pixelsBeyond(radius, -BLURRED_PIXELS),
}));

/**
 * How alike two pictures are, leaving aside what a service may do to one: moved by one pixel of a small copy, or cut
 * to rounded corners with one colour beyond them. Good for saying that it is the same picture, not for how far it is
 * from another: 0 where nothing needs to be left aside.
 */
export function likenessAllowing(a: PhotoPrint, b: PhotoPrint, similarity: Similarity): number {
  return Math.max(...movedByOne(a, b, similarity), ...roundedCorners(a, b, similarity), 0);
}

function movedByOne(a: PhotoPrint, b: PhotoPrint, similarity: Similarity): readonly number[] {
  const edge = Math.min(a.width, a.height, b.width, b.height);
  if (edge >= STEADY_EDGE_PIXELS) return [];
  const step = Math.min(EDGE / edge, 1);
  const steps = [-step, 0, step];
  const inner = innerOf(a.pixels, 0, 0);
  return steps.flatMap((x) =>
    steps.filter((y) => x !== 0 || y !== 0).map((y) => similarity(inner, innerOf(b.pixels, x, y), EDGE - 2)),
  );
}

/** Everything but the outermost pixels, moved by a pixel at most: between pixels they are mixed. */
function innerOf(pixels: Levels, x: number, y: number): Levels {
  const inner = new Uint8Array((EDGE - 2) ** 2 * 3);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const bottom = y - top;
  const corners = [
    [left, top, (1 - right) * (1 - bottom)],
    [left + 1, top, right * (1 - bottom)],
    [left, top + 1, (1 - right) * bottom],
    [left + 1, top + 1, right * bottom],
  ].filter(([, , share = 0]) => share > 0);
  for (let index = 0; index < inner.length; index += 1) {
    const pixel = Math.floor(index / 3);
    const column = (pixel % (EDGE - 2)) + 1;
    const row = Math.floor(pixel / (EDGE - 2)) + 1;
    let level = 0;
    for (const [dx = 0, dy = 0, share = 0] of corners) {
      level += share * (pixels[((row + dy) * EDGE + column + dx) * 3 + (index % 3)] ?? 0);
    }
    inner[index] = Math.round(level);
  }
  return inner;
}

function roundedCorners(a: PhotoPrint, b: PhotoPrint, similarity: Similarity): readonly number[] {
  for (const { perhaps, surely } of CORNERS) {
    const ofA = oneColour(a.pixels, surely);
    const ofB = oneColour(b.pixels, surely);
    if ((ofA === null) === (ofB === null)) continue;
    const colour = ofA ?? ofB ?? [];
    return [similarity(fill(a.pixels, perhaps, colour), fill(b.pixels, perhaps, colour), EDGE)];
  }
  return [];
}

/** The one colour of these pixels; null where there is more than one. */
function oneColour(pixels: Levels, chosen: readonly number[]): readonly number[] | null {
  const channels = [0, 1, 2].map((channel) => chosen.map((pixel) => pixels[pixel * 3 + channel] ?? 0));
  const isFlat = channels.every((levels) => Math.max(...levels) - Math.min(...levels) <= FLAT_SPREAD_LEVELS);
  return isFlat ? channels.map(([level = 0]) => level) : null;
}

function fill(pixels: Levels, chosen: readonly number[], colour: readonly number[]): Levels {
  const filled = Uint8Array.from(pixels);
  for (const pixel of chosen) filled.set(colour, pixel * 3);
  return filled;
}

/** Pixels beyond rounded corners by at least so many pixels. */
function pixelsBeyond(radius: number, byPixels: number): readonly number[] {
  const reach = EDGE * radius;
  const depth = (position: number) => Math.max(reach - (position + 0.5), position + 0.5 - (EDGE - reach), 0);
  return Array.from({ length: EDGE * EDGE }, (_, pixel) => pixel).filter(
    (pixel) => Math.hypot(depth(pixel % EDGE), depth(Math.floor(pixel / EDGE))) >= reach + byPixels,
  );
}
