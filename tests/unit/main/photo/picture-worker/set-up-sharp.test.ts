import sharp from 'sharp';
import { expect, it } from 'vitest';
import { setUpSharp } from '../../../../../main/photo/picture-worker/set-up-sharp.ts';
import { svgWithReference } from '../../../../fixtures/pictures/bad-pictures.ts';
import { quartersPicture } from '../../../../fixtures/pictures/make-picture.ts';

it('leaves libvips the six accepted loaders, and takes SVG away', async () => {
  const svg = svgWithReference();
  await expect(sharp(svg).metadata()).resolves.toMatchObject({ format: 'svg' });
  setUpSharp();
  await expect(sharp(svg).metadata()).rejects.toThrow(/unsupported image format/);
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const) {
    const bytes = await quartersPicture(64, 64).toFormat(format).toBuffer();
    await expect(sharp(bytes).removeAlpha().raw().toBuffer(), format).resolves.toHaveLength(64 * 64 * 3);
  }
});
