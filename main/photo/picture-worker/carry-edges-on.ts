import { clamp } from '../faces/plane.ts';
import { createSoftEdge, type SoftEdge } from './soft-edge.ts';
import type { Pixels } from './upright-picture.ts';

/** How many pixels lie beyond each side of a picture. */
interface Surroundings {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface SoftEdges {
  readonly left: SoftEdge;
  readonly top: SoftEdge;
  readonly right: SoftEdge;
  readonly bottom: SoftEdge;
}

/**
 * Put surroundings around pixels: each edge is carried on outwards and blurred along itself, the more the further
 * out, so that neither a border nor streaks are seen. The pixels themselves stay as they are.
 */
export function carryEdgesOn(pixels: Pixels, { left, top, right, bottom }: Surroundings): Pixels {
  const width = left + pixels.width + right;
  const height = top + pixels.height + bottom;
  const data = new Uint8Array(width * height * 3);
  const edges = softEdgesOf(pixels);
  for (let row = 0; row < height; row += 1) {
    const y = row - top;
    const isBeside = y >= 0 && y < pixels.height;
    if (isBeside) data.set(rowOf(pixels, y), (row * width + left) * 3);
    const outside = isBeside ? [...columns(0, left), ...columns(left + pixels.width, width)] : columns(0, width);
    for (const column of outside) paint(data, (row * width + column) * 3, column - left, y, pixels, edges);
  }
  return { data, width, height };
}

function columns(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function rowOf({ data, width }: Pixels, y: number): Uint8Array {
  return data.subarray(y * width * 3, (y + 1) * width * 3);
}

function softEdgesOf({ data, width, height }: Pixels): SoftEdges {
  const along = (length: number, first: number, step: number) => createSoftEdge({ data, length, first, step });
  return {
    left: along(height, 0, width * 3),
    top: along(width, 0, 3),
    right: along(height, (width - 1) * 3, width * 3),
    bottom: along(width, (height - 1) * width * 3, 3),
  };
}

/** One pixel outside. In the corners the two edges that meet there are mixed, each by how far out it is. */
function paint(target: Uint8Array, at: number, x: number, y: number, { width, height }: Pixels, edges: SoftEdges) {
  const besides = Math.abs(x - clamp(x, 0, width - 1));
  const above = Math.abs(y - clamp(y, 0, height - 1));
  const share = besides / (besides + above);
  const side = x < 0 ? edges.left : edges.right;
  const end = y < 0 ? edges.top : edges.bottom;
  for (let channel = 0; channel < 3; channel += 1) {
    const ofSide = besides > 0 ? side(y, besides, channel) * share : 0;
    const ofEnd = above > 0 ? end(x, above, channel) * (1 - share) : 0;
    target[at + channel] = Math.round(ofSide + ofEnd);
  }
}
