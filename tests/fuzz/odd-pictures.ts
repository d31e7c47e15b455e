import sharp from 'sharp';
import {
  cmykJpeg,
  displayP3Jpeg,
  orientedJpeg,
  palettePng,
  sixteenBitTiff,
  transparentPng,
} from '../fixtures/pictures/accepted-pictures.ts';
import { gridHeic, heicFixture } from '../fixtures/pictures/heic-pictures.ts';
import { quartersPicture } from '../fixtures/pictures/make-picture.ts';
import { type HostileFile, READ } from './hostile-file.ts';
import { gifFile } from './raw-formats.ts';

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7799bb' }, limitInputPixels: false });

/** Frames of 48 x 48 that differ, below each other. */
function frames(count: number) {
  const data = Buffer.alloc(48 * 48 * 3 * count);
  for (let frame = 0; frame < count; frame += 1)
    data.fill(frame % 256, frame * 48 * 48 * 3, (frame + 1) * 48 * 48 * 3);
  return sharp(data, { raw: { width: 48, height: 48 * count, channels: 3, pageHeight: 48 } });
}

/** A machine that is busy with other tests may need this for 49 megapixels of HEIC. */
const SOUND_LIMIT_MS = 20_000;

/** Unusual, and sound: what is refused here is refused to people with a right to it. */
const SOUND: Readonly<Record<string, HostileFile['make']>> = {
  'jpeg-cmyk': () => cmykJpeg(false),
  'jpeg-cmyk-profile': () => cmykJpeg(true),
  'jpeg-display-p3': () => displayP3Jpeg(),
  'jpeg-grey': () => quartersPicture(64, 64).toColourspace('b-w').jpeg().toBuffer(),
  'jpeg-oriented': () => orientedJpeg(7, 80, 60),
  'jpeg-48-megapixels': () => flat(8064, 5952).jpeg().toBuffer(),
  'jpeg-63-megapixels-progressive': () => flat(7900, 7900).jpeg({ progressive: true }).toBuffer(),
  'jpeg-48-by-65000': () => flat(48, 65_000).jpeg().toBuffer(),
  'jpeg-65000-by-48': () => flat(65_000, 48).jpeg().toBuffer(),
  'png-palette': () => palettePng(),
  'png-transparent': () => transparentPng(),
  'png-16-bit': () => quartersPicture(64, 64).toColourspace('rgb16').png().toBuffer(),
  'png-48-by-100000': () => flat(48, 100_000).png().toBuffer(),
  'png-interlaced-25-megapixels': () => flat(5000, 5000).png({ progressive: true }).toBuffer(),
  'tiff-16-bit': () => sixteenBitTiff(),
  'tiff-jpeg': () => quartersPicture(64, 64).tiff({ compression: 'jpeg' }).toBuffer(),
  'tiff-tiled-pyramid': () => quartersPicture(600, 600).tiff({ tile: true, pyramid: true }).toBuffer(),
  'tiff-float': () => quartersPicture(64, 64).toColourspace('scrgb').tiff().toBuffer(),
  'webp-63-megapixels-lossless': () => flat(7900, 7900).webp({ lossless: true, effort: 0 }).toBuffer(),
  'webp-1000-frames': () => frames(1000).webp().toBuffer(),
  'gif-2000-frames': () => frames(2000).gif().toBuffer(),
  'gif-20000-tiny-frames': () => gifFile({ width: 64, height: 64, frames: 20_000 }),
  'avif-10-bit': () => quartersPicture(64, 64).avif({ bitdepth: 10 }).toBuffer(),
  'avif-29-megapixels': () => flat(5400, 5400).avif({ effort: 0, quality: 10 }).toBuffer(),
  'avif-12-megapixels': () => flat(4000, 3000).avif({ effort: 0, quality: 10 }).toBuffer(),
  'heic-10-bit': () => heicFixture('quarters-10bit'),
  'heic-12-megapixels': () => gridHeic({ rows: 10, columns: 13, width: 4032, height: 3024 }),
  'heic-49-megapixels': () => gridHeic({ rows: 19, columns: 26, width: 8064, height: 6048 }),
};

export function oddPictures(): HostileFile[] {
  return [
    ...Object.entries(SOUND).map(([name, make]) => ({
      name: `odd/${name}`,
      make,
      expected: READ,
      limitMs: SOUND_LIMIT_MS,
    })),
    ...[1, 47].map(
      (edge): HostileFile => ({
        name: `odd/${edge}-pixels-wide`,
        make: () => flat(edge, 5000).png().toBuffer(),
        expected: ['too-small'],
      }),
    ),
  ];
}
