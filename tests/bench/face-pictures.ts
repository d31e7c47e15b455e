import type { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import type { PixelPicture } from '../../main/photo/faces/found-face.ts';

/** Somebody who does not exist and whom the detector finds as it finds people. */
const PERSON = 'aoife@contoso.example';

const FRAME = { width: 640, height: 480 };
const STEP_PIXELS = 3;

/** Drawn as SVG, which sharp no longer reads once it is set up as in the app. */
export function drawPerson(): Promise<Buffer> {
  return drawPortrait(PERSON, 'new');
}

/** 12 megapixels, held upright. */
export async function cameraPortrait(person: Buffer): Promise<Buffer> {
  return sharp(person).resize(3024, 4032).jpeg({ quality: 90 }).toBuffer();
}

/** Somebody who moves a little from frame to frame, in RGBA as a page reads its camera. */
export async function cameraFrames(person: Buffer, count: number): Promise<PixelPicture[]> {
  const input = await sharp(person).resize({ height: FRAME.height }).png().toBuffer();
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const left = 120 + STEP_PIXELS * Math.abs((index % 20) - 10);
      const data = await sharp({ create: { ...FRAME, channels: 4, background: '#8a8f98' } })
        .composite([{ input, left, top: 0 }])
        .raw()
        .toBuffer();
      return { ...FRAME, channels: 4, data };
    }),
  );
}

/** As the picture process gives it to the detector. */
export async function decodeForFaces(jpeg: Buffer): Promise<PixelPicture> {
  const { data, info } = await sharp(jpeg)
    .autoOrient()
    .resize(1024, 1024, { fit: 'inside' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data };
}
