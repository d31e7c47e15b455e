import sharp, { type Sharp } from 'sharp';
import type { Size } from '../faces/plane.ts';
import { DECODE_LIMIT_SECONDS } from './limits.ts';
import type { PictureHeader } from './read-header.ts';

/** Upright sRGB pixels, three bytes each, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8Array;
}

/** A picture as the cutter takes it: encoded bytes, or pixels that were decoded before. */
export interface UprightPicture {
  readonly size: Size;
  /** A new pipeline whose input is upright; its output is to be read with `readPixels`. */
  readonly pipeline: () => Sharp;
}

/** Read a picture that passed its header's limits. Every call decodes it anew, shrinking on load where it can. */
export function uprightFromBytes(bytes: Uint8Array, { size, limitPixels, page }: PictureHeader): UprightPicture {
  const options = { limitInputPixels: limitPixels, ...(page > 0 ? { page } : {}) };
  return {
    size,
    pipeline: () => sharp(bytes, options).timeout({ seconds: DECODE_LIMIT_SECONDS }).autoOrient(),
  };
}

export function uprightFromPixels(pixels: Pixels): UprightPicture {
  return { size: pixels, pipeline: () => pipelineOf(pixels) };
}

export function pipelineOf({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Run a pipeline to sRGB pixels: any profile is applied, transparency becomes white. */
export async function readPixels(pipeline: Sharp): Promise<Pixels> {
  const { data, info } = await pipeline
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
