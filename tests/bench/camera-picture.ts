import type { Buffer } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { canRun, runProgram } from './run-program.ts';

export type PictureFormat = 'JPEG' | 'PNG' | 'HEIC';

export interface CameraSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface CameraPicture {
  readonly size: CameraSize;
  readonly format: PictureFormat;
  readonly bytes: Buffer;
}

/** A phone's and two cameras'. */
export const CAMERA_SIZES: readonly CameraSize[] = [
  { name: '12 MP', width: 4032, height: 3024 },
  { name: '24 MP', width: 6000, height: 4000 },
  { name: '48 MP', width: 8064, height: 6048 },
];

const SOFT_SIGMA = 1.2;

export const TINY_SIZE: CameraSize = { name: 'tiny', width: 64, height: 64 };

const PICTURES = new Map<string, Promise<(CameraPicture | null)[]>>();

/**
 * One scene in every format that this machine can write, made once. The JPEG has a Display P3 profile and asks for a
 * quarter turn, as of a phone held upright; PNG and HEIC are upright sRGB, and softened: with all of its grain a PNG
 * of 24 megapixels has more bytes than the app accepts. HEIC is null without the program that writes it.
 */
export function cameraPictures(size: CameraSize, folder: string): Promise<(CameraPicture | null)[]> {
  const made = PICTURES.get(size.name) ?? makeCameraPictures(size, folder);
  PICTURES.set(size.name, made);
  return made;
}

async function makeCameraPictures(size: CameraSize, folder: string): Promise<(CameraPicture | null)[]> {
  const jpeg = await makeJpeg(size);
  const png = await sharp(jpeg).blur(SOFT_SIGMA).png({ adaptiveFiltering: true }).toBuffer();
  const heic = await makeHeic(png, folder);
  return [
    { size, format: 'JPEG', bytes: jpeg },
    { size, format: 'PNG', bytes: png },
    heic && { size, format: 'HEIC', bytes: heic },
  ];
}

/** Smooth shapes enlarged, with a sensor's grain on top: bytes per pixel like a camera's, made without one. */
export async function makeJpeg({ width, height }: Pick<CameraSize, 'width' | 'height'>): Promise<Buffer> {
  const shapes = await noise(48, 36, 45);
  const grain = await noise(1024, 1024, 8);
  const scene = await sharp(shapes)
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const tile = await sharp(grain).resize(Math.min(width, 1024), Math.min(height, 1024)).png().toBuffer();
  return sharp(scene)
    .composite([{ input: tile, tile: true, blend: 'soft-light' }])
    .withIccProfile('p3')
    .withExif({ IFD0: { Make: 'Bench' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
}

function noise(width: number, height: number, sigma: number): Promise<Buffer> {
  const gaussian = { type: 'gaussian', mean: 128, sigma } as const;
  return sharp({ create: { width, height, channels: 3, background: '#000', noise: gaussian } })
    .png()
    .toBuffer();
}

/** sharp can't write HEVC; libheif's own program can. */
async function makeHeic(png: Buffer, folder: string): Promise<Buffer | null> {
  if (!(await canRun('heif-enc', ['--help']))) return null;
  const [input, output] = [path.join(folder, 'scene.png'), path.join(folder, 'scene.heic')];
  await writeFile(input, png);
  await runProgram('heif-enc', ['-q', '80', '-p', 'preset=ultrafast', input, '-o', output]);
  return readFile(output);
}
