import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Pose } from '../portraits/pose.ts';
import { LARGEST_EDGE_PIXELS } from './stored-photo.ts';
import type { PictureSource } from './world-state.ts';

/** Draw a person's portrait as JPEG: `now` and `earlier` are 648 x 648, `new` is as from a camera. */
export type DrawPortrait = (upn: string, variant: 'now' | 'earlier' | 'new', pose?: Pose) => Promise<Buffer>;

/** Pixels of stored pictures at the size that is asked for. */
export interface Renditions {
  /** A square JPEG, encoded anew as the services do: never the bytes that were uploaded. */
  readonly square: (upn: string, source: PictureSource, edgePixels: number) => Promise<Buffer>;
}

const MOST_KEPT = 400;
const SERVICE_JPEG = { quality: 85 } as const;

/** Make renditions when asked for and keep the latest few hundred. */
export function createRenditions(drawPortrait: DrawPortrait): Renditions {
  const kept = new Map<string, Promise<Buffer>>();

  async function render(upn: string, source: PictureSource, edgePixels: number): Promise<Buffer> {
    const original = await openSource(upn, source, drawPortrait);
    return original.resize(edgePixels, edgePixels).jpeg(SERVICE_JPEG).toBuffer();
  }

  return {
    square: (upn, source, edgePixels) => {
      const key = `${keyOf(upn, source)} ${edgePixels}`;
      const found = kept.get(key);
      if (found !== undefined) return found;
      const rendered = render(upn, source, edgePixels);
      kept.set(key, rendered);
      rendered.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return rendered;
    },
  };
}

function keyOf(upn: string, source: PictureSource): string {
  switch (source.kind) {
    case 'drawn':
      return `${upn} ${source.variant}`;
    case 'uploaded':
      return createHash('sha256').update(source.jpegBase64).digest('hex');
    case 'pattern':
      return `pattern ${source.seed}`;
    case 'blank':
      return 'blank';
  }
}

async function openSource(upn: string, source: PictureSource, drawPortrait: DrawPortrait): Promise<Sharp> {
  switch (source.kind) {
    case 'drawn':
      return sharp(await drawPortrait(upn, source.variant));
    case 'uploaded':
      return sharp(Buffer.from(source.jpegBase64, 'base64'));
    case 'pattern':
      return sharp(await pattern(source.seed));
    case 'blank':
      return sharp({ create: { width: 300, height: 300, channels: 3, background: '#f3f2f1' } });
  }
}

/** Eight by eight squares in colours that the seed gives. */
function pattern(seed: string): Promise<Buffer> {
  const edge = 8;
  const pixels = Buffer.concat(
    Array.from({ length: 6 }, (_, index) => createHash('sha256').update(`${index} ${seed}`).digest()),
  );
  const raw = { width: edge, height: edge, channels: 3 } as const;
  return sharp(pixels.subarray(0, edge * edge * raw.channels), { raw })
    .resize(LARGEST_EDGE_PIXELS, LARGEST_EDGE_PIXELS, { kernel: 'nearest' })
    .png()
    .toBuffer();
}
