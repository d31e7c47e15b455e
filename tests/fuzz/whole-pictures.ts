import { animatedGif } from '../fixtures/pictures/accepted-pictures.ts';
import { gridHeic, heicFixture } from '../fixtures/pictures/heic-pictures.ts';
import { texturedPicture } from '../fixtures/pictures/make-picture.ts';

type Make = () => Promise<Uint8Array> | Uint8Array;

const small = () => texturedPicture(160, 120);

/** A sound file of every format and variant, to be cut, flipped and lied about. */
export const WHOLE_PICTURES: Readonly<Record<string, Make>> = {
  jpeg: () => small().jpeg({ quality: 80 }).toBuffer(),
  'jpeg-progressive': () => small().jpeg({ quality: 80, progressive: true }).toBuffer(),
  png: () => small().png().toBuffer(),
  'png-interlaced': () => small().png({ progressive: true }).toBuffer(),
  webp: () => small().webp({ quality: 80 }).toBuffer(),
  'webp-lossless': () => small().webp({ lossless: true }).toBuffer(),
  avif: () => small().avif({ quality: 60, effort: 0 }).toBuffer(),
  'tiff-lzw': () => small().tiff({ compression: 'lzw' }).toBuffer(),
  'tiff-plain': () => small().tiff({ compression: 'none' }).toBuffer(),
  gif: () => small().gif().toBuffer(),
  'gif-animated': () => animatedGif(),
  heic: () => heicFixture('portrait'),
  'heic-grid': () => gridHeic({ rows: 2, columns: 2, width: 560, height: 520 }),
  'heic-alpha': () => heicFixture('half-transparent'),
};
