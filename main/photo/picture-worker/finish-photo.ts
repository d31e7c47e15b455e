import { createHash } from 'node:crypto';
import type { Photo } from '../../../contract/photo.ts';
import type { FinishedPhoto } from '../pictures.ts';
import { type Pixels, pipelineOf } from './upright-picture.ts';

/** At 648 pixels four fifths of Graph's 4 MB can't be reached even by noise, so no search is needed. */
const PHOTO_QUALITY = 95;

/** A person without a mailbox is refused more than this (domain facts 1.2). */
const SMALL_LIMIT_BYTES = 100_000;

/** Tried in turn until the photo is small enough; a portrait passes with the first or second. */
const SMALL_QUALITIES = [88, 75, 60, 45, 30] as const;

/** Noise at full size would need worse than the last quality: fewer pixels look better then. */
const LAST_RESORT = { edgePixels: 360, quality: 45 } as const;

/** Encode the photo as baseline JPEG without metadata, at full size and under 100,000 bytes. */
export async function finishPhoto(pixels: Pixels): Promise<Pick<FinishedPhoto, 'photo' | 'small'>> {
  const [jpeg, small] = await Promise.all([encodePhoto(pixels), encodeSmall(pixels)]);
  return { photo: photoOf(jpeg, pixels.width), small };
}

/** The photo at full size alone. */
export function encodePhoto(pixels: Pixels): Promise<Buffer> {
  return pipelineOf(pixels).jpeg({ quality: PHOTO_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function encodeSmall(pixels: Pixels): Promise<Photo> {
  for (const quality of SMALL_QUALITIES) {
    const jpeg = await pipelineOf(pixels).jpeg({ quality }).toBuffer();
    if (jpeg.length < SMALL_LIMIT_BYTES) return photoOf(jpeg, pixels.width);
  }
  const { edgePixels, quality } = LAST_RESORT;
  return photoOf(await pipelineOf(pixels).resize(edgePixels).jpeg({ quality }).toBuffer(), edgePixels);
}

function photoOf(jpeg: Uint8Array, edge: number): Photo {
  return { jpeg, width: edge, height: edge, sha256: createHash('sha256').update(jpeg).digest('hex') };
}
