import sharp, { type Metadata } from 'sharp';
import type { PictureFailure } from '../../../contract/failure.ts';
import { type PictureFacts, PORTRAIT_LIMIT_BYTES } from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Size } from '../faces/plane.ts';
import { decode } from './decode.ts';
import { limitPixelsOf, type PictureFormat } from './limits.ts';
import { type SniffedFormat, sniffFormat } from './sniff-format.ts';

/** What is known of a picture before any pixel is decoded. */
export interface PictureHeader {
  readonly format: PictureFormat;
  /** Of the upright picture. */
  readonly size: Size;
  readonly turn: PictureFacts['turn'];
  readonly isAnimated: boolean;
  readonly limitPixels: number;
}

/** Degrees clockwise by EXIF orientation 1 to 8; the even ones of each pair mirror as well. */
const TURNS = [0, 0, 180, 180, 270, 90, 90, 270] as const;

/** libvips' own default would refuse headers above 268 megapixels with a text; ours must come with the size. */
const HEADER_ONLY = { limitInputPixels: false } as const;

/** Refuse what is no picture, too large, or of a kind that isn't opened, by its content. */
export async function readHeader(bytes: Uint8Array): Promise<Result<PictureHeader, PictureFailure>> {
  if (bytes.length === 0) return fail({ kind: 'empty-file' });
  if (bytes.length > PORTRAIT_LIMIT_BYTES) {
    return fail({ kind: 'too-many-bytes', bytes: bytes.length, limitBytes: PORTRAIT_LIMIT_BYTES });
  }
  const format = acceptedFormat(sniffFormat(bytes));
  if (!format.ok) return format;
  const metadata = await decode(() => sharp(bytes, HEADER_ONLY).metadata());
  return metadata.ok ? judge(format.value, metadata.value) : metadata;
}

function acceptedFormat(sniffed: SniffedFormat): Result<PictureFormat, PictureFailure> {
  switch (sniffed.kind) {
    case 'picture':
      return succeed(sniffed.format);
    case 'unsupported':
      return fail({ kind: 'unsupported-format', format: sniffed.format });
    case 'none':
      return fail({ kind: 'not-a-picture' });
  }
}

function judge(format: PictureFormat, metadata: Metadata): Result<PictureHeader, PictureFailure> {
  if (metadata.compression === 'hevc') return fail({ kind: 'unsupported-format', format: 'HEIC' });
  const { width, height } = metadata.autoOrient;
  const limitPixels = limitPixelsOf(format, metadata.isProgressive);
  if (width * height > limitPixels) return fail({ kind: 'too-many-pixels', width, height, limitPixels });
  const isAnimated = (format === 'gif' || format === 'webp') && (metadata.pages ?? 1) > 1;
  const turn = TURNS[(metadata.orientation ?? 1) - 1] ?? 0;
  return succeed({ format, size: { width, height }, turn, isAnimated, limitPixels });
}
