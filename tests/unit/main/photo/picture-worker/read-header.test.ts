import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../../contract/photo.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { readHeader } from '../../../../../main/photo/picture-worker/read-header.ts';
import { hugePng, plainText, svgWithReference, truncatedJpeg } from '../../../../fixtures/pictures/bad-pictures.ts';
import { quartersPicture } from '../../../../fixtures/pictures/make-picture.ts';

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
    expect((await readHeader(bytes)).ok).toBe(true);
    expect(await pictures.inspect(bytes)).toEqual(damaged);
    expect(await pictures.prepare(bytes, CENTRE)).toEqual(damaged);
    expect(await pictures.open(bytes, null)).toEqual(damaged);
    expect(await pictures.print(bytes)).toEqual(damaged);
    expect(await pictures.shrink(bytes, 240)).toEqual(damaged);
  });
});
