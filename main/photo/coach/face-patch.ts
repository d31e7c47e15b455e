import { distance, faceFrame } from '../faces/face-geometry.ts';
import { FACE_OVAL, type FoundFace, type PixelPicture, pointOf } from '../faces/found-face.ts';
import { type Point, rotate } from '../faces/plane.ts';
import type { Shot } from './shot.ts';

/** Forehead to chin in pixels of the patch, whatever the picture's size: every measure is relative to the face. */
export const PATCH_FACE_HEIGHT = 128;

const WIDTH = 136;
const HEIGHT = 168;
/** Where the middle between the eyes lies. */
const EYE_ROW = 68;

/** More samples a pixel than this cost time and change nothing. */
const MOST_SAMPLES_ACROSS = 3;

/** A face laid upright on a small grid: sampled once, used by every measure. */
export interface FacePatch {
  readonly width: number;
  readonly height: number;
  /** 0 to 255, gamma-coded; three bands and their luma. */
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  readonly luma: Float32Array;
  /** 1 inside the picture and the outline of the face; 2 inside the picture around it; 0 where there is no picture. */
  readonly area: Uint8Array;
  /** Pixels of the picture for one of the patch. */
  readonly scale: number;
  readonly lie: Lie;
  /** From the picture to the patch. */
  readonly locate: (point: Point) => Point;
}

/** Where a patch lies in its picture. */
interface Lie {
  /** Halfway between the eyes, in the middle of the face. */
  readonly middle: Point;
  /** From the left of the patch to its right: a vector of length 1. */
  readonly across: Point;
  readonly scale: number;
}

/** Lay a face upright. */
export function layUpright(picture: PixelPicture, face: FoundFace): FacePatch {
  const { eyes, centre, faceHeight, leftEye, rightEye } = faceFrame(face);
  const length = Math.max(distance(leftEye, rightEye), 1e-6);
  const across = { x: (leftEye.x - rightEye.x) / length, y: (leftEye.y - rightEye.y) / length };
  const scale = Math.max(faceHeight, 1) / PATCH_FACE_HEIGHT;
  const patch = emptyPatch({ middle: alongFace(eyes, centre, across), across, scale });
  const outline = FACE_OVAL.map((index) => patch.locate(pointOf(face, index)));
  fill(patch, picture, outline);
  return patch;
}

/** Where no face was found: the place where a well-placed one would be. */
export function layMiddle(picture: PixelPicture, { left, top, edge }: Shot['square']): FacePatch {
  const middle = { x: left + edge / 2, y: top + 0.43 * edge };
  const patch = emptyPatch({ middle, across: { x: 1, y: 0 }, scale: (0.48 * edge) / PATCH_FACE_HEIGHT });
  const outline = Array.from({ length: 36 }, (_, tenth) => {
    const offset = rotate({ x: 0, y: -1 }, tenth * 10);
    const half = PATCH_FACE_HEIGHT / 2;
    return { x: WIDTH / 2 + offset.x * half * 0.8, y: EYE_ROW + 14 + offset.y * half };
  });
  fill(patch, picture, outline);
  return patch;
}

function fill(patch: FacePatch, picture: PixelPicture, outline: readonly Point[]): void {
  const { middle, across, scale } = patch.lie;
  const isInside = insideOf(outline);
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const dx = (column + 0.5 - WIDTH / 2) * scale;
      const dy = (row + 0.5 - EYE_ROW) * scale;
      const x = middle.x + dx * across.x - dy * across.y;
      const y = middle.y + dx * across.y + dy * across.x;
      const index = row * WIDTH + column;
      if (sample(picture, x, y, patch, index)) patch.area[index] = isInside[index] ? 1 : 2;
    }
  }
}

/** Level with the eyes and in the middle of the face, so that a turned head fills the patch too. */
function alongFace(eyes: Point, centre: Point, across: Point): Point {
  const offset = (centre.x - eyes.x) * across.x + (centre.y - eyes.y) * across.y;
  return { x: eyes.x + across.x * offset, y: eyes.y + across.y * offset };
}

function emptyPatch(lie: Lie): FacePatch {
  const { middle, across, scale } = lie;
  const band = () => new Float32Array(WIDTH * HEIGHT);
  const area = new Uint8Array(WIDTH * HEIGHT);
  return {
    width: WIDTH,
    height: HEIGHT,
    red: band(),
    green: band(),
    blue: band(),
    luma: band(),
    area,
    scale,
    lie,
    locate: ({ x, y }) => {
      const dx = (x - middle.x) / scale;
      const dy = (y - middle.y) / scale;
      return { x: dx * across.x + dy * across.y + WIDTH / 2, y: dy * across.x - dx * across.y + EYE_ROW };
    },
  };
}

/** Mean of a few pixels around a place, or of the four neighbours where the picture is coarser than the patch. */
function sample(picture: PixelPicture, x: number, y: number, patch: FacePatch, index: number): boolean {
  const { width, height, channels, data } = picture;
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  const across = Math.min(Math.max(Math.round(patch.scale), 2), MOST_SAMPLES_ACROSS);
  const step = Math.max(patch.scale, 1) / across;
  const start = (-(across - 1) / 2) * step;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let down = 0; down < across; down += 1) {
    const row = Math.min(Math.max(Math.floor(y + start + down * step), 0), height - 1);
    for (let right = 0; right < across; right += 1) {
      const column = Math.min(Math.max(Math.floor(x + start + right * step), 0), width - 1);
      const at = (row * width + column) * channels;
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  const count = across * across;
  patch.red[index] = red / count;
  patch.green[index] = green / count;
  patch.blue[index] = blue / count;
  patch.luma[index] = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / count;
  return true;
}

/** Even-odd filling, row by row. */
function insideOf(outline: readonly Point[]): Uint8Array {
  const inside = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row += 1) {
    const crossings = crossingsOf(outline, row + 0.5).sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(Math.ceil((crossings[pair] ?? 0) - 0.5), 0);
      const to = Math.min(Math.floor((crossings[pair + 1] ?? 0) - 0.5), WIDTH - 1);
      for (let column = from; column <= to; column += 1) inside[row * WIDTH + column] = 1;
    }
  }
  return inside;
}

function crossingsOf(outline: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length];
    if (next === undefined || point.y <= y === next.y <= y) return;
    crossings.push(point.x + ((y - point.y) / (next.y - point.y)) * (next.x - point.x));
  });
  return crossings;
}
