import type { Buffer } from 'node:buffer';
import sharp from 'sharp';

export interface CameraPicture {
  readonly name: string;
  /** As stored; EXIF asks for a quarter turn, as phones held upright do. */
  readonly width: number;
  readonly height: number;
  readonly jpeg: Buffer;
}

/** Smooth shapes enlarged, with a sensor's grain on top: bytes per pixel like a camera's, made without one. */
export async function makeCameraJpeg({ name, width, height }: Omit<CameraPicture, 'jpeg'>): Promise<CameraPicture> {
  const shapes = await sharp({
    create: {
      width: 48,
      height: 36,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 45 },
    },
  })
    .png()
    .toBuffer();
  const grain = await sharp({
    create: {
      width: 1024,
      height: 1024,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 8 },
    },
  })
    .png()
    .toBuffer();
  const scene = await sharp(shapes)
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const jpeg = await sharp(scene)
    .composite([{ input: grain, tile: true, blend: 'soft-light' }])
    .withIccProfile('p3')
    .withExif({ IFD0: { Make: 'Bench' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { name, width, height, jpeg };
}
