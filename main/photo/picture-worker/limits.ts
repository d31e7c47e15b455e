/** Longest time libvips may spend on one picture; the process' own limit comes after it. */
export const DECODE_LIMIT_SECONDS = 20;

/** Pixels of one picture. The common formats stream, so this bounds the 192 MB that an open portrait takes. */
const STREAMED_LIMIT_PIXELS = 64_000_000;

/** For files that are decoded as a whole: measured at up to 17 bytes of memory per pixel (AVIF). */
const WHOLE_LIMIT_PIXELS = 30_000_000;

/** HEIC of eight bits without transparency; the largest that a phone makes has 48.8 megapixels and needs 540 MB. */
const HEIC_LIMIT_PIXELS = 50_000_000;

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'tiff' | 'gif';

/** What of a header tells how much memory decoding takes. */
export interface PictureWeight {
  readonly isProgressive: boolean;
  readonly hasAlpha: boolean;
  readonly bitsPerSample?: number | undefined;
}

/** Pixels that a picture may have, judged from its header before anything is decoded. */
export function limitPixelsOf(
  format: PictureFormat,
  { isProgressive, hasAlpha, bitsPerSample = 8 }: PictureWeight,
): number {
  if (format === 'heic') return hasAlpha || bitsPerSample > 8 ? WHOLE_LIMIT_PIXELS : HEIC_LIMIT_PIXELS;
  const isWhole = format === 'avif' || format === 'gif' || (format === 'png' && isProgressive);
  return isWhole ? WHOLE_LIMIT_PIXELS : STREAMED_LIMIT_PIXELS;
}
