import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { answerPlaceholder } from '../../../../demo-tenant/sharepoint/placeholder.ts';
import { judgeCopy } from '../../../../main/diagnosis/judge-copy.ts';
import { comparePrints, SAME_SSIM } from '../../../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import { isOutline } from '../../../../main/photo/is-outline.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const pictures = createInProcessPictures();

let photo: Buffer;
let original: PhotoPrint;
let another: PhotoPrint;
beforeAll(async () => {
  photo = await sharp(await drawPortrait('citra@selfsame.example', 'now'))
    .resize(648, 648)
    .jpeg()
    .toBuffer();
  original = await print(photo);
  another = await print(await drawPortrait('chidi@selfsame.example', 'now'));
});

async function print(bytes: Uint8Array): Promise<PhotoPrint> {
  return expectValue(await pictures.print(bytes));
}

const verdict = async (picture: Sharp) => comparePrints(original, await print(await picture.toBuffer())).verdict;

async function moved(edge: number, pixels: number): Promise<Sharp> {
  const wide = await sharp(photo)
    .resize(edge, edge)
    .extend({ left: pixels, bottom: pixels, extendWith: 'copy' })
    .png()
    .toBuffer();
  return sharp(wide).extract({ left: 0, top: pixels, width: edge, height: edge }).jpeg();
}

function rounded(edge: number, radius: number): Sharp {
  const corners = `<svg width="${edge}" height="${edge}"><rect width="${edge}" height="${edge}" rx="${edge * radius}"/></svg>`;
  const pixels = sharp(photo).resize(edge, edge).ensureAlpha();
  return pixels.composite([{ input: Buffer.from(corners), blend: 'dest-in' }]).png();
}

describe('the same picture', () => {
  it.each([48, 64, 96, 120, 240, 648])('moved by one of its own pixels, %i of them wide', async (edge) => {
    expect(await verdict(await moved(edge, 1))).toBe('same');
  });

  it.each([0.1, 0.2, 0.3, 0.5])('with rounded corners, %f of its edge', async (radius) => {
    expect(await verdict(rounded(240, radius))).toBe('same');
    expect(await verdict(rounded(96, radius))).toBe('same');
  });

  it.each(['#ffffff', '#000000', '#0f6cbd'])('with corners of the colour %s', async (background) => {
    const circle = await rounded(240, 0.5).toBuffer();
    expect(await verdict(sharp(circle).flatten({ background }).jpeg({ quality: 75 }))).toBe('same');
  });

  it('is not one that was moved further, and not somebody else’s in a circle', async () => {
    expect(await verdict(await moved(96, 6))).not.toBe('same');
    const circle = await print(await rounded(240, 0.5).toBuffer());
    expect(comparePrints(another, circle).verdict).not.toBe('same');
  });

  it('keeps its distance: only what it is called changes', async () => {
    const circle = await print(await rounded(240, 0.5).toBuffer());
    expect(comparePrints(original, circle).ssim).toBeLessThan(SAME_SSIM);
  });
});

describe('no picture of anybody', () => {
  it('is one pixel', async () => {
    const create = { width: 1, height: 1, channels: 3, background: '#777777' } as const;
    const dot = await print(await sharp({ create }).png().toBuffer());
    expect(judgeCopy(dot, original, [another]).verdict).toBe('none');
  });

  it.each([48, 96, 240])('is the grey outline, %i pixels wide', async (edge) => {
    const { body } = await answerPlaceholder();
    const drawing = sharp(Buffer.from(body as Uint8Array)).resize(edge, edge, { fit: 'cover' });
    const outline = await print(await drawing.jpeg({ quality: 70 }).toBuffer());
    expect(isOutline(outline)).toBe(true);
    expect(judgeCopy(outline, original, [another]).verdict).toBe('none');
    expect(judgeCopy(outline, null, []).verdict).toBe('none');
    // Who has published just that, has it.
    expect(judgeCopy(outline, outline, []).verdict).toBe('same');
  });

  it('is not a photo in black and white, nor a picture of two colours', async () => {
    expect(isOutline(await print(await sharp(photo).greyscale().jpeg().toBuffer()))).toBe(false);
    const halves = sharp({ create: { width: 100, height: 100, channels: 3, background: '#c02020' } }).composite([
      { input: { create: { width: 50, height: 100, channels: 3, background: '#2020c0' } }, left: 0, top: 0 },
    ]);
    expect(isOutline(await print(await halves.png().toBuffer()))).toBe(false);
  });
});
