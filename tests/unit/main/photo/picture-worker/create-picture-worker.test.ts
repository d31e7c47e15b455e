import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../../contract/photo.ts';
import { comparePrints } from '../../../../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import type { FinishedPhoto } from '../../../../../main/photo/pictures.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import {
  animatedGif,
  cmykJpeg,
  displayP3Jpeg,
  orientedJpeg,
  palettePng,
  sixteenBitTiff,
  transparentPng,
} from '../../../../fixtures/pictures/accepted-pictures.ts';
import { expectColour, expectQuarters } from '../../../../fixtures/pictures/expect-colour.ts';
import { quarterAt, quartersPicture, texturedPicture } from '../../../../fixtures/pictures/make-picture.ts';

const pictures = createInProcessPictures();
const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };

async function prepare(bytes: Uint8Array, adjustment: Partial<Adjustment> = {}): Promise<FinishedPhoto> {
  return expectValue(await pictures.prepare(bytes, { ...CENTRE, ...adjustment }));
}

describe('the finished photo', () => {
  it('is a 648-pixel baseline JPEG without metadata, and a small one beside it', async () => {
    const bytes = await texturedPicture(1500, 1200)
      .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { photo, small } = await prepare(bytes);
    for (const { jpeg } of [photo, small]) {
      const metadata = await sharp(jpeg).metadata();
      expect(metadata).toMatchObject({
        format: 'jpeg',
        width: 648,
        height: 648,
        channels: 3,
        isProgressive: false,
      });
      expect(metadata.exif ?? metadata.icc ?? metadata.xmp ?? metadata.iptc).toBeUndefined();
      expect(Buffer.from(jpeg).includes('somebody')).toBe(false);
    }
    expect((await sharp(photo.jpeg).metadata()).chromaSubsampling).toBe('4:4:4');
    expect(small.jpeg.length).toBeLessThan(100_000);
    expect(photo.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has a small one under the limit even for noise', async () => {
    const noise = sharp({
      create: {
        width: 700,
        height: 700,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    });
    const { photo, small } = await prepare(await noise.png().toBuffer());
    expect(small.jpeg.length).toBeLessThan(100_000);
    expect(photo.jpeg.length).toBeLessThan(4_000_000);
    expect(await sharp(small.jpeg).metadata()).toMatchObject({ width: small.width, height: small.height });
  });

  it('is enlarged from a smaller portrait, and that is a finding', async () => {
    const bytes = await quartersPicture(300, 200).png().toBuffer();
    expect((await prepare(bytes)).photo.width).toBe(648);
    const { findings } = expectValue(await pictures.inspect(bytes));
    expect(findings).toEqual([
      { measure: 'Resolution', value: 200, threshold: 648, severity: 'soft', advice: 'advice.Resolution' },
    ]);
  });
});

describe('what is accepted', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright', async (orientation) => {
    const bytes = await orientedJpeg(orientation, 1000, 700);
    const facts = expectValue(await pictures.inspect(bytes));
    expect(facts).toMatchObject({ format: 'jpeg', width: 1000, height: 700 });
    expect(facts.turn).toBe([0, 0, 180, 180, 270, 90, 90, 270][orientation - 1]);
    expect(facts.crop).toEqual({ left: 150, top: 0, width: 700, height: 700, angle: 0, turn: 0 });
    await expectQuarters((await prepare(bytes)).photo.jpeg);
    const opened = expectValue(await pictures.open(bytes, 'a.jpg'));
    await expectQuarters(opened.preview);
    const cut = expectValue(
      await pictures.cut(opened.portraitId, { ...CENTRE, crop: { left: 300, top: 0, width: 700, height: 700 } }),
    );
    await expectColour(cut.photo.jpeg, 0.1, 0.1, quarterAt(0, 0));
    await expectColour(cut.photo.jpeg, 0.4, 0.9, quarterAt(1, 1));
  });

  it.each([
    ['CMYK JPEG with a profile', () => cmykJpeg(true), 'jpeg', 75],
    ['CMYK JPEG without one', () => cmykJpeg(false), 'jpeg', 75],
    ['Display P3 JPEG', displayP3Jpeg, 'jpeg', 6],
    ['16-bit TIFF', sixteenBitTiff, 'tiff', 2],
    ['palette PNG', palettePng, 'png', 4],
    ['WebP', () => quartersPicture(800, 800).webp({ quality: 95 }).toBuffer(), 'webp', 12],
    ['AVIF', () => quartersPicture(800, 800).avif({ effort: 0, quality: 80 }).toBuffer(), 'avif', 12],
    ['GIF', () => quartersPicture(800, 800).gif().toBuffer(), 'gif', 4],
  ] as const)('brings a %s to sRGB', async (_name, make, format, near) => {
    const bytes = await make();
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({
      format,
      width: 800,
      height: 800,
      findings: [],
    });
    await expectQuarters((await prepare(bytes)).photo.jpeg, near);
  });

  it('makes a grey picture three-channel', async () => {
    const bytes = await texturedPicture(700, 700).toColourspace('b-w').jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).channels).toBe(1);
    expect(await sharp((await prepare(bytes)).photo.jpeg).metadata()).toMatchObject({ channels: 3, space: 'srgb' });
  });

  it('puts transparency on white', async () => {
    const { photo } = await prepare(await transparentPng());
    await expectColour(photo.jpeg, 0.25, 0.5, [90, 90, 90]);
    await expectColour(photo.jpeg, 0.75, 0.5, [255, 255, 255]);
  });

  it('takes the first frame of an animation and says so', async () => {
    const bytes = await animatedGif();
    const facts = expectValue(await pictures.inspect(bytes));
    expect(facts).toMatchObject({ format: 'gif', width: 700, height: 700 });
    expect(facts.findings.map(({ measure, severity }) => [measure, severity])).toEqual([['Animation', 'soft']]);
    await expectColour((await prepare(bytes)).photo.jpeg, 0.5, 0.5, [220, 30, 30]);
  });
});

describe('an open portrait', () => {
  it('gives a preview of at most 1600 pixels', async () => {
    const opened = expectValue(await pictures.open(await texturedPicture(2400, 1800).jpeg().toBuffer(), 'me.jpg'));
    expect(opened).toMatchObject({ name: 'me.jpg', previewWidth: 1600, previewHeight: 1200 });
    expect(await sharp(opened.preview).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 });
  });

  it('is cut like the same bytes in one go', async () => {
    const bytes = await texturedPicture(2000, 1500).jpeg({ quality: 90 }).toBuffer();
    const { portraitId } = expectValue(await pictures.open(bytes, null));
    const adjustments: Adjustment[] = [
      CENTRE,
      { ...CENTRE, turn: 90 },
      { ...CENTRE, crop: { left: 100, top: 200, width: 1100, height: 1100 } },
      { crop: { left: 100, top: 200, width: 1000, height: 1000 }, angle: 7, turn: 180 },
    ];
    for (const adjustment of adjustments) {
      const cut = expectValue(await pictures.cut(portraitId, adjustment));
      const oneGo = expectValue(await pictures.prepare(bytes, adjustment));
      const { ssim } = comparePrints(
        expectValue(await pictures.print(cut.photo.jpeg)),
        expectValue(await pictures.print(oneGo.photo.jpeg)),
      );
      expect(ssim).toBeGreaterThan(0.995);
    }
  });

  it('is forgotten when closed, and the fifth pushes out the first', async () => {
    const bytes = await quartersPicture(100, 100).png().toBuffer();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(expectValue(await pictures.open(bytes, null)).portraitId);
    const [first = '', second = ''] = ids;
    const closed = { ok: false, failure: { kind: 'portrait-closed' } };
    expect(await pictures.cut(first, CENTRE)).toEqual(closed);
    expect((await pictures.cut(second, CENTRE)).ok).toBe(true);
    await pictures.close(second);
    expect(await pictures.cut(second, CENTRE)).toEqual(closed);
  });
});

describe('shrink', () => {
  it('keeps the shape and never enlarges', async () => {
    const bytes = await quartersPicture(900, 600).png().toBuffer();
    const shrunk = expectValue(await pictures.shrink(bytes, 240));
    expect(await sharp(shrunk).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 160 });
    const same = expectValue(await pictures.shrink(await quartersPicture(48, 48).png().toBuffer(), 240));
    expect(await sharp(same).metadata()).toMatchObject({ width: 48, height: 48 });
  });
});

describe('print', () => {
  it('tells a blank from a photo', async () => {
    const white = sharp({ create: { width: 200, height: 200, channels: 3, background: '#fdfdfd' } });
    const blank = expectValue(await pictures.print(await white.jpeg({ quality: 50 }).toBuffer()));
    expect(blank).toMatchObject({ width: 200, height: 200, blank: true });
    expect(blank.pixels).toHaveLength(48 * 48 * 3);
    expect(expectValue(await pictures.print(await texturedPicture(100, 100).jpeg().toBuffer())).blank).toBe(false);
  });

  it('reads a single pixel, as the service serves for "no photo"', async () => {
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .gif()
      .toBuffer();
    expect(expectValue(await pictures.print(pixel))).toMatchObject({ width: 1, height: 1, blank: true });
  });
});
