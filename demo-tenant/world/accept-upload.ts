import sharp from 'sharp';
import { LARGEST_EDGE_PIXELS } from './stored-photo.ts';
import type { Switches } from './switches.ts';
import type { PictureSource } from './world-state.ts';

export type AcceptedUpload =
  | { readonly kind: 'accepted'; readonly source: PictureSource; readonly edgePixels: number }
  | { readonly kind: 'too-small'; readonly width: number; readonly height: number }
  | { readonly kind: 'unreadable' };

/**
 * Turn an upload into what Graph keeps: a square JPEG of at most 648 pixels, encoded anew, without metadata.
 * The orientation tag goes with the metadata, so a sender has to bake it in.
 */
export async function acceptUpload(bytes: Buffer, switches: Switches): Promise<AcceptedUpload> {
  try {
    const upload = sharp(bytes);
    const { width, height, format } = await upload.metadata();
    if (format !== 'jpeg' && format !== 'png') return { kind: 'unreadable' };
    if (Math.min(width, height) < switches.smallestUploadPixels) return { kind: 'too-small', width, height };
    const isPadded = switches.nonSquareUpload === 'pad';
    const square = isPadded ? Math.max(width, height) : Math.min(width, height);
    const edgePixels = Math.min(LARGEST_EDGE_PIXELS, square);
    const jpeg = await upload
      .flatten({ background: switches.transparentUpload })
      .resize(edgePixels, edgePixels, { fit: isPadded ? 'contain' : 'cover', background: 'white' })
      .jpeg({ quality: 92 })
      .toBuffer();
    return { kind: 'accepted', source: { kind: 'uploaded', jpegBase64: jpeg.toString('base64') }, edgePixels };
  } catch {
    // sharp throws plain errors for whatever it can't decode.
    return { kind: 'unreadable' };
  }
}
