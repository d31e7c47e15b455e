import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../../contract/photo.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { readHeader } from '../../../../../main/photo/picture-worker/read-header.ts';
import { hugePng, plainText, svgWithReference, truncatedJpeg } from '../../../../fixtures/pictures/bad-pictures.ts';
import { quartersPicture, texturedPicture } from '../../../../fixtures/pictures/make-picture.ts';

const pictures = createInProcessPictures();
const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };

describe('what is refused', () => {
  it.each([
    ['an empty file', () => new Uint8Array(), { kind: 'empty-file' }],
    ['a text', plainText, { kind: 'not-a-picture' }],
    ['SVG', svgWithReference, { kind: 'unsupported-format', format: 'SVG' }],
    [
      'a 900-megapixel PNG',
      () => hugePng(),
      { kind: 'too-many-pixels', width: 30_000, height: 30_000, limitPixels: 64_000_000 },
    ],
    [
      '20 x 20 pixels',
      () => quartersPicture(20, 20).png().toBuffer(),
      { kind: 'too-small', width: 20, height: 20, leastPixels: 48 },
    ],
    [
      'more bytes than the limit',
      () => new Uint8Array(50_000_001),
      { kind: 'too-many-bytes', bytes: 50_000_001, limitBytes: 50_000_000 },
    ],
    [
      'a 36-megapixel interlaced PNG, which is decoded as a whole',
      () => hugePng(6000, true),
      { kind: 'too-many-pixels', width: 6000, height: 6000, limitPixels: 30_000_000 },
    ],
  ])('%s', async (_name, make, failure) => {
    const bytes = await make();
    const expected = { ok: false, failure };
    expect(await pictures.inspect(bytes)).toEqual(expected);
    expect(await pictures.open(bytes, 'photo.jpg')).toEqual(expected);
    expect(await pictures.prepare(bytes, CENTRE)).toEqual(expected);
  });

  it('a JPEG that was cut short, although its header reads', async () => {
    const bytes = await truncatedJpeg();
    const damaged = { ok: false, failure: { kind: 'damaged-picture' } };
    expect((await readHeader(bytes, null)).ok).toBe(true);
    expect(await pictures.inspect(bytes)).toEqual(damaged);
    expect(await pictures.prepare(bytes, CENTRE)).toEqual(damaged);
    expect(await pictures.open(bytes, null)).toEqual(damaged);
    expect(await pictures.print(bytes)).toEqual(damaged);
    expect(await pictures.shrink(bytes, 240)).toEqual(damaged);
  });

  it.each([
    ['JPEG', () => texturedPicture(600, 900).jpeg().toBuffer()],
    ['JPEG with a thumbnail that has an end of its own', withThumbnail],
    ['progressive JPEG', () => texturedPicture(600, 900).jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => texturedPicture(600, 900).png().toBuffer()],
    ['TIFF', () => texturedPicture(600, 900).tiff().toBuffer()],
    ['WebP', () => texturedPicture(600, 900).webp().toBuffer()],
    ['AVIF', () => texturedPicture(600, 900).avif({ effort: 0 }).toBuffer()],
  ])('a %s whose end is missing, although only below the crop', async (_name, make) => {
    const bytes = await make();
    expect((await pictures.prepare(bytes, CENTRE)).ok).toBe(true);
    const damaged = { ok: false, failure: { kind: 'damaged-picture' } };
    for (const missing of [20, Math.ceil(bytes.length / 100), Math.ceil(bytes.length / 20)]) {
      const short = bytes.subarray(0, bytes.length - missing);
      expect(await pictures.inspect(short), `${missing} bytes less`).toEqual(damaged);
      expect(await pictures.prepare(short, CENTRE), `${missing} bytes less`).toEqual(damaged);
    }
  });

  it('nothing for what stands behind the end of a picture', async () => {
    const jpeg = await texturedPicture(600, 900).jpeg().toBuffer();
    expect((await pictures.prepare(Buffer.concat([jpeg, Buffer.from('a motion photo’s film')]), CENTRE)).ok).toBe(
      true,
    );
  });
});

/** An application segment that holds a whole small JPEG, as cameras write it. */
async function withThumbnail(): Promise<Uint8Array> {
  const jpeg = await texturedPicture(600, 900).jpeg().toBuffer();
  const thumbnail = await texturedPicture(64, 64).jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(thumbnail.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, thumbnail, jpeg.subarray(2)]);
}
