import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { hugePng } from '../fixtures/pictures/bad-pictures.ts';
import { DAMAGED, type HostileFile, READ, TOO_LARGE } from './hostile-file.ts';
import { gifFile, pngFile, tiffFile } from './raw-formats.ts';

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888888' }, limitInputPixels: false });

/** Files of `bombs/`: one colour, encoded at a size that nobody may decode. */
const bomb = (name: string) => new Uint8Array(readFileSync(new URL(`bombs/${name}`, import.meta.url)));

/** The size that a HEIF's first `ispe` box claims, changed. */
function claimSize(file: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = Buffer.from(file);
  const at = bytes.indexOf('ispe');
  bytes.writeUInt32BE(width, at + 8);
  bytes.writeUInt32BE(height, at + 12);
  return new Uint8Array(bytes);
}

/** A JPEG's frame header, changed: 0xC0 is baseline, 0xC2 progressive. */
async function jpegClaiming(width: number, height: number, progressive = false): Promise<Uint8Array> {
  const jpeg = await flat(64, 64).jpeg({ progressive }).toBuffer();
  const at = jpeg.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]));
  jpeg.writeUInt16BE(height, at + 5);
  jpeg.writeUInt16BE(width, at + 7);
  return jpeg;
}

/** WebP's lossless header holds fourteen bits for each side. */
async function webpClaiming(edge: number): Promise<Uint8Array> {
  const webp = await flat(64, 64).webp({ lossless: true }).toBuffer();
  const bits = webp.readUInt32LE(21);
  webp.writeUInt32LE(((bits & 0xf0_00_00_00) | ((edge - 1) << 14) | (edge - 1)) >>> 0, 21);
  return webp;
}

/** Rows of one colour, packed as PNG wants them: a filter byte before each. */
function wholePng(
  width: number,
  height: number,
  { bits, colour, interlace = 0 }: Record<'bits' | 'colour', number> & { interlace?: number },
): Uint8Array {
  const samples = colour === 6 ? 4 : colour === 2 ? 3 : 1;
  const rowBytes = Math.ceil((width * bits * samples) / 8) + 1;
  return pngFile({ width, height, bits, colour, interlace }, deflateSync(Buffer.alloc(rowBytes * height)));
}

export function pixelBombs(): HostileFile[] {
  const entry = (name: string, expected: HostileFile['expected'], make: HostileFile['make']) => ({
    name: `bomb/${name}`,
    make,
    expected,
  });
  return [
    entry('png-900-megapixels', TOO_LARGE, () => hugePng()),
    entry('png-900-megapixels-whole', TOO_LARGE, () => wholePng(30_000, 30_000, { bits: 1, colour: 0 })),
    entry('png-interlaced-900-megapixels', TOO_LARGE, () => hugePng(30_000, true)),
    entry('png-interlaced-36-megapixels', TOO_LARGE, () =>
      wholePng(6000, 6000, { bits: 1, colour: 0, interlace: 1 }),
    ),
    entry('png-interlaced-29-megapixels', DAMAGED, () => hugePng(5400, true)),
    entry('png-60-megapixels-1-bit', READ, () => wholePng(7800, 7700, { bits: 1, colour: 0 })),
    entry('png-16-bit-rgba-25-megapixels', READ, () => wholePng(5000, 5000, { bits: 16, colour: 6 })),
    entry('png-2-147-483-647-square', DAMAGED, () => hugePng(2_147_483_647)),
    entry('jpeg-65500-square', TOO_LARGE, () => jpegClaiming(65_500, 65_500)),
    entry('jpeg-progressive-65500-square', TOO_LARGE, () => jpegClaiming(65_500, 65_500, true)),
    entry('jpeg-progressive-7900-square-claimed', DAMAGED, () => jpegClaiming(7900, 7900, true)),
    entry('jpeg-1-by-65500', ['too-small'], () => jpegClaiming(1, 65_500)),
    entry('jpeg-48-by-65500-claimed', DAMAGED, () => jpegClaiming(48, 65_500)),
    entry('webp-lossless-16383-square', TOO_LARGE, () => webpClaiming(16_383)),
    entry('webp-lossless-7900-square-claimed', [...DAMAGED, ...READ], () => webpClaiming(7900)),
    entry('gif-65535-square', TOO_LARGE, () =>
      gifFile({ width: 65_535, height: 65_535, frames: 1, frameEdge: 65_535 }),
    ),
    entry('gif-5400-square', [...READ, ...DAMAGED], () =>
      gifFile({ width: 5400, height: 5400, frames: 1, frameEdge: 5400 }),
    ),
    entry('tiff-60000-square', TOO_LARGE, () => tiffFile({ width: 60_000, height: 60_000 })),
    entry('tiff-one-strip-7900-square', [...DAMAGED, ...READ], () => tiffFile({ width: 7900, height: 7900 })),
    entry('tiff-4294967295-square', [...DAMAGED, ...TOO_LARGE], () =>
      tiffFile({ width: 0xff_ff_ff_ff, height: 0xff_ff_ff_ff }),
    ),
    entry('tiff-strip-of-4-gb', DAMAGED, () => tiffFile({ width: 64, height: 64, stripBytes: 0xff_ff_ff_f0 })),
    entry('tiff-rows-in-one-strip-2-billion', [...DAMAGED, ...READ], () =>
      tiffFile({ width: 64, height: 64, rowsPerStrip: 0x7f_ff_ff_ff }),
    ),
    entry('tiff-tile-of-65536', DAMAGED, () => tiffFile({ width: 64, height: 64, tileEdge: 65_536 })),
    entry('tiff-100-samples', DAMAGED, () => tiffFile({ width: 64, height: 64, samples: 100 })),
    entry('avif-10000-square', TOO_LARGE, () => bomb('flat-10000.avif')),
    entry('avif-10000-square-claims-640', DAMAGED, () => claimSize(bomb('flat-10000.avif'), 640, 640)),
    entry('avif-10000-square-claims-5400', DAMAGED, () => claimSize(bomb('flat-10000.avif'), 5400, 5400)),
    entry('heic-12000-square', TOO_LARGE, () => bomb('flat-12000.heic')),
    entry('heic-12000-square-claims-640', DAMAGED, () => claimSize(bomb('flat-12000.heic'), 640, 640)),
    entry('heic-12000-square-claims-7000', DAMAGED, () => claimSize(bomb('flat-12000.heic'), 7000, 7000)),
  ];
}
