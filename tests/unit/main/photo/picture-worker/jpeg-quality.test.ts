import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegQualityOf } from '../../../../../main/photo/picture-worker/jpeg-quality.ts';
import { texturedPicture } from '../../../../fixtures/pictures/make-picture.ts';

describe('jpegQualityOf', () => {
  it.each([10, 35, 50, 75, 92, 100])('reads quality %d back', async (quality) => {
    expect(jpegQualityOf(await texturedPicture(64, 64).jpeg({ quality }).toBuffer())).toBe(quality);
  });

  it('is not known of other files', async () => {
    expect(jpegQualityOf(await texturedPicture(64, 64).png().toBuffer())).toBeNull();
    expect(jpegQualityOf(new Uint8Array())).toBeNull();
  });

  it('takes any bytes without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
        const quality = jpegQualityOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, ...tail));
        expect(quality === null || (quality >= 1 && quality <= 100)).toBe(true);
      }),
    );
  });
});
