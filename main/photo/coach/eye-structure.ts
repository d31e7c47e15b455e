import { type FoundFace, MESH, pointOf } from '../faces/found-face.ts';
import type { FacePatch } from './face-patch.ts';
import { PATCH_FACE_HEIGHT } from './face-patch.ts';
import { smooth } from './smooth.ts';
import { strongestMean } from './strongest-mean.ts';

/** Half of what is looked at around an eye, in pixels of the patch: eye and lids, without the brow. */
const EYE_REACH = { across: 15, down: 8 } as const;

/** Rows of the patch that are certainly below the eyes. */
const LOWER_FACE_ROW = Math.round(0.66 * PATCH_FACE_HEIGHT);

/** An outline's slope reaches this far into the face, in pixels of the patch. */
const OUTLINE_REACH = 5;

const EDGE_SHARE = 0.15;
const NOISE_SIGMA = 0.8;

/** What an eye's surroundings show, whatever the picture's light and size. */
export interface EyeStructure {
  /** Slope from side to side over that of the edges of nose and mouth: iris, white and corners make it. */
  readonly across: number;
  /** Slope from top to bottom, likewise: lashes, lids and brow make it. */
  readonly down: number;
  /** Slope of the flattest quarter over the mean slope: near 0 on anything that is flat between edges. */
  readonly roughness: number;
  /** 0 where slopes point every way, 1 where all of them lie along one cross, as in bars and mosaics. */
  readonly squareness: number;
}

/** Measure both eyes; an eye beyond the picture is left out. */
export function eyeStructures(patch: FacePatch, face: FoundFace): EyeStructure[] {
  const slopes = slopesOf(patch);
  const reference = referenceOf(slopes, patch);
  return [MESH.rightEye, MESH.leftEye].flatMap(({ outer, inner }) => {
    const one = patch.locate(pointOf(face, outer));
    const other = patch.locate(pointOf(face, inner));
    const structure = structureAround((one.x + other.x) / 2, (one.y + other.y) / 2, slopes, patch);
    if (!structure) return [];
    return [{ ...structure, across: structure.across / reference, down: structure.down / reference }];
  });
}

interface Slopes {
  readonly across: Float32Array;
  readonly down: Float32Array;
}

function slopesOf(patch: FacePatch): Slopes {
  const { width, height } = patch;
  const band = smooth(patch.luma, patch, NOISE_SIGMA);
  const across = new Float32Array(band.length);
  const down = new Float32Array(band.length);
  for (let row = 1; row < height - 1; row += 1) {
    for (let at = row * width + 1; at < (row + 1) * width - 1; at += 1) {
      across[at] = ((band[at + 1] ?? 0) - (band[at - 1] ?? 0)) / 2;
      down[at] = ((band[at + width] ?? 0) - (band[at - width] ?? 0)) / 2;
    }
  }
  return { across, down };
}

/** Slope of the strongest edges of nose and mouth, without the outline against what is behind; never 0. */
function referenceOf({ across, down }: Slopes, { width, height, area }: FacePatch): number {
  const squares = new Float32Array(across.length);
  let count = 0;
  for (let at = LOWER_FACE_ROW * width; at < (height - 1) * width; at += 1) {
    if (!isWithinFace(area, at, width)) continue;
    squares[count] = (across[at] ?? 0) ** 2 + (down[at] ?? 0) ** 2;
    count += 1;
  }
  return strongestMean(squares.subarray(0, count), EDGE_SHARE) + 0.5;
}

function isWithinFace(area: Uint8Array, at: number, width: number): boolean {
  const down = OUTLINE_REACH * width;
  return (
    area[at - OUTLINE_REACH] === 1 &&
    area[at + OUTLINE_REACH] === 1 &&
    area[at - down] === 1 &&
    area[at + down] === 1
  );
}

function structureAround(x: number, y: number, { across, down }: Slopes, patch: FacePatch): EyeStructure | null {
  const magnitudes: number[] = [];
  let sideways = 0;
  let total = 0;
  let cosine = 0;
  let sine = 0;
  for (let row = Math.round(y) - EYE_REACH.down; row <= Math.round(y) + EYE_REACH.down; row += 1) {
    for (let column = Math.round(x) - EYE_REACH.across; column <= Math.round(x) + EYE_REACH.across; column += 1) {
      const at = row * patch.width + column;
      if (column < 0 || column >= patch.width || !patch.area[at]) continue;
      const slopeX = across[at] ?? 0;
      const slopeY = down[at] ?? 0;
      const square = slopeX ** 2 + slopeY ** 2;
      const fourfold = 4 * Math.atan2(slopeY, slopeX);
      magnitudes.push(Math.sqrt(square));
      sideways += slopeX ** 2;
      total += square;
      cosine += square * Math.cos(fourfold);
      sine += square * Math.sin(fourfold);
    }
  }
  const count = magnitudes.length;
  if (count === 0) return null;
  const flattest = magnitudes.sort((one, other) => one - other)[Math.floor(count / 4)] ?? 0;
  return {
    across: Math.sqrt(sideways / count),
    down: Math.sqrt((total - sideways) / count),
    roughness: flattest / (Math.sqrt(total / count) + 0.3),
    squareness: Math.hypot(cosine, sine) / (total + 0.1 * count),
  };
}
