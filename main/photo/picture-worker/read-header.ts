import sharp, { type Metadata } from 'sharp';
import type { PictureFailure } from '../../../contract/failure.ts';
import { type PictureFacts, PORTRAIT_LIMIT_BYTES } from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Size } from '../faces/plane.ts';
import { decode } from './decode.ts';
import type { HeicDecoder } from './decode-heic.ts';
import { limitPixelsOf, type PictureFormat, type PictureWeight } from './limits.ts';
import { type SniffedFormat, sniffFormat } from './sniff-format.ts';

/** What is known of a picture before any pixel is decoded. */
export interface PictureHeader {
  readonly format: PictureFormat;
  /** Of the upright picture. */
  readonly size: Size;
  readonly turn: PictureFacts['turn'];
  readonly isAnimated: boolean;
  readonly limitPixels: number;
  /** Which of several pictures in the file is meant, counted from 0. */
  readonly page: number;
}

/** Degrees clockwise by EXIF orientation 1 to 8; the even ones of each pair mirror as well. */
const TURNS = [0, 0, 180, 180, 270, 90, 90, 270] as const;

/** libvips' own default would refuse headers above 268 megapixels with a text; ours must come with the size. */
const HEADER_ONLY = { limitInputPixels: false } as const;

/** Refuse what is no picture, too large, or of a kind that isn't opened, by its content. Without `heic` that is one. */
export async function readHeader(
  bytes: Uint8Array,
  heic: HeicDecoder | null,
): Promise<Result<PictureHeader, PictureFailure>> {
  if (bytes.length === 0) return fail({ kind: 'empty-file' });
  if (bytes.length > PORTRAIT_LIMIT_BYTES) {
    return fail({ kind: 'too-many-bytes', bytes: bytes.length, limitBytes: PORTRAIT_LIMIT_BYTES });
  }
  const format = acceptedFormat(sniffFormat(bytes));
  if (!format.ok) return format;
  const metadata = await decode(() => readPrimaryMetadata(bytes));
  if (!metadata.ok) return format.value === 'heic' && heic !== null ? describeHeic(bytes, heic) : metadata;
  const actual = formatInContainer(format.value, metadata.value);
  if (actual === 'heic' && heic === null) return fail({ kind: 'unsupported-format', format: 'HEIC' });
  return judge(actual, metadata.value);
}

/** libvips' own libheif allows fewer items than the largest photos of phones have tiles and side pictures. */
async function describeHeic(bytes: Uint8Array, heic: HeicDecoder): Promise<Result<PictureHeader, PictureFailure>> {
  const facts = await heic.describe(bytes);
  if (!facts.ok) return facts;
  const { width, height } = facts.value;
  return withinLimit(
    'heic',
    { ...facts.value, isProgressive: false },
    { size: { width, height }, turn: 0, isAnimated: false, page: 0 },
  );
}

/** sharp takes the first picture of a HEIF unless told otherwise; the one to show is the primary one. */
async function readPrimaryMetadata(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await sharp(bytes, HEADER_ONLY).metadata();
  const page = metadata.pagePrimary ?? 0;
  return page === 0 ? metadata : sharp(bytes, { ...HEADER_ONLY, page }).metadata();
}

/** HEIC and AVIF are one container, whose brands may leave open what is in it. */
function formatInContainer(sniffed: PictureFormat, { compression }: Metadata): PictureFormat {
  if (compression === 'hevc') return 'heic';
  return compression === 'av1' ? 'avif' : sniffed;
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
  const { width, height } = metadata.autoOrient;
  const isAnimated = (format === 'gif' || format === 'webp') && (metadata.pages ?? 1) > 1;
  const turn = TURNS[(metadata.orientation ?? 1) - 1] ?? 0;
  return withinLimit(format, metadata, {
    size: { width, height },
    turn,
    isAnimated,
    page: metadata.pagePrimary ?? 0,
  });
}

function withinLimit(
  format: PictureFormat,
  weight: PictureWeight,
  header: Omit<PictureHeader, 'format' | 'limitPixels'>,
): Result<PictureHeader, PictureFailure> {
  const { width, height } = header.size;
  // Sizes that don't fit a number of 32 bits arrive as negative ones.
  if (width < 1 || height < 1) return fail({ kind: 'damaged-picture' });
  const limitPixels = limitPixelsOf(format, weight);
  if (width * height > limitPixels) return fail({ kind: 'too-many-pixels', width, height, limitPixels });
  return succeed({ ...header, format, limitPixels });
}
