import type { PictureFormat } from './limits.ts';
import { isRawTiff } from './raw-tiff.ts';

/** What a file is by its content: a picture that is opened, one that isn't (by name), or no picture. */
export type SniffedFormat =
  | { readonly kind: 'picture'; readonly format: PictureFormat }
  | { readonly kind: 'unsupported'; readonly format: string }
  | { readonly kind: 'none' };

interface Signature {
  readonly offset: number;
  /** One character per byte (Latin-1). */
  readonly magic: string;
  readonly format: string;
}

const PICTURES: readonly (Signature & { readonly format: PictureFormat })[] = [
  { offset: 0, magic: '\xff\xd8\xff', format: 'jpeg' },
  { offset: 0, magic: '\x89PNG\r\n\x1a\n', format: 'png' },
  { offset: 0, magic: 'GIF87a', format: 'gif' },
  { offset: 0, magic: 'GIF89a', format: 'gif' },
  { offset: 8, magic: 'WEBPVP8', format: 'webp' },
  { offset: 0, magic: 'II*\0', format: 'tiff' },
  { offset: 0, magic: 'MM\0*', format: 'tiff' },
];

const UNSUPPORTED: readonly Signature[] = [
  { offset: 0, magic: '%PDF-', format: 'PDF' },
  { offset: 0, magic: '%!PS', format: 'PostScript' },
  { offset: 0, magic: '\xff\x0a', format: 'JPEG XL' },
  { offset: 0, magic: '\0\0\0\x0cJXL \r\n\x87\n', format: 'JPEG XL' },
  { offset: 0, magic: '\0\0\0\x0cjP  \r\n\x87\n', format: 'JPEG 2000' },
  { offset: 0, magic: '\xff\x4f\xff\x51', format: 'JPEG 2000' },
  { offset: 0, magic: '8BPS', format: 'Photoshop' },
  { offset: 0, magic: '\0\0\x01\0', format: 'ICO' },
  { offset: 0, magic: 'II\xbc\x01', format: 'JPEG XR' },
  { offset: 0, magic: 'FUJIFILMCCD-RAW', format: 'RAW' },
  { offset: 0, magic: 'IIRO', format: 'RAW' },
  { offset: 0, magic: 'IIRS', format: 'RAW' },
  { offset: 0, magic: 'MMOR', format: 'RAW' },
  { offset: 0, magic: 'IIU\0', format: 'RAW' },
  { offset: 0, magic: 'FOVb', format: 'RAW' },
  { offset: 0, magic: '\0MRM', format: 'RAW' },
  { offset: 6, magic: 'HEAPCCDR', format: 'RAW' },
  { offset: 0, magic: '\x1aE\xdf\xa3', format: 'video' },
  { offset: 8, magic: 'AVI LIST', format: 'video' },
];

/** Brands of ISO base media files that hold a still HEVC picture (ISO/IEC 23008-12). Others are taken for video. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1'];

/** Brands of a sequence without a still picture of its own. */
const SEQUENCE_BRANDS = ['hevc', 'hevx', 'hevm', 'hevs', 'msf1'];

/** How far into a text its first element may start, behind comments and declarations. */
const TEXT_LOOK_BYTES = 4096;

/** Tell what a file is from its first bytes; its name and its declared type don't count. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const picture = PICTURES.find((signature) => matches(bytes, signature));
  if (picture?.format === 'tiff' && isRawTiff(bytes)) return unsupported('RAW');
  if (picture) return { kind: 'picture', format: picture.format };
  const known = UNSUPPORTED.find((signature) => matches(bytes, signature));
  if (known) return unsupported(known.format);
  if (latin1(bytes, 4, 4) === 'ftyp') return sniffBrands(bytes);
  if (isBitmap(bytes)) return unsupported('BMP');
  return sniffText(bytes);
}

function sniffBrands(bytes: Uint8Array): SniffedFormat {
  const boxBytes = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 256);
  const brands = [latin1(bytes, 8, 4)];
  for (let offset = 16; offset + 4 <= boxBytes; offset += 4) brands.push(latin1(bytes, offset, 4));
  if (brands.includes('avif') || brands.includes('avis')) return { kind: 'picture', format: 'avif' };
  if (brands.includes('crx ')) return unsupported('RAW');
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return { kind: 'picture', format: 'heic' };
  return unsupported(brands.some((brand) => SEQUENCE_BRANDS.includes(brand)) ? 'HEIF sequence' : 'video');
}

function sniffText(bytes: Uint8Array): SniffedFormat {
  const start = bytes.subarray(0, TEXT_LOOK_BYTES);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const text = (isWide ? start.filter((byte) => byte !== 0) : start).reduce(
    (read, byte) => read + String.fromCharCode(byte),
    '',
  );
  const isMarkup = /^[^\w<]*</.test(text);
  return isMarkup && /<(\w+:)?svg[\s>]/i.test(text) ? unsupported('SVG') : { kind: 'none' };
}

/** `BM` alone starts many a text; the size of the second header tells. */
function isBitmap(bytes: Uint8Array): boolean {
  return latin1(bytes, 0, 2) === 'BM' && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0) && bytes[15] === 0;
}

function matches(bytes: Uint8Array, { offset, magic }: Signature): boolean {
  return latin1(bytes, offset, magic.length) === magic;
}

function latin1(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}

function unsupported(format: string): SniffedFormat {
  return { kind: 'unsupported', format };
}
