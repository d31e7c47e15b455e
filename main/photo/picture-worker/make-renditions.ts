import sharp from 'sharp';
import { RENDITION_EDGES, type Rendition } from '../../../contract/rendition.ts';

/**
 * How the services encode: what they keep of an upload, and what they serve of that. Nobody has published either;
 * docs/decisions/0010 says where these come from.
 */
const KEPT_JPEG = { quality: 92 } as const;
const SERVED_JPEG = { quality: 85 } as const;

/**
 * What Microsoft 365 would serve of a finished photo: encoded twice, at each size up to its own. Larger ones it
 * doesn't make (domain facts 1.2). All of them together stay under a megabyte, even of noise.
 */
export async function makeRenditions(photo: Uint8Array): Promise<readonly Rendition[]> {
  const kept = await sharp(photo).jpeg(KEPT_JPEG).toBuffer({ resolveWithObject: true });
  const edges = RENDITION_EDGES.filter((edge) => edge <= kept.info.width);
  return Promise.all(
    edges.map(async (edgePixels) => ({
      edgePixels,
      jpeg: await sharp(kept.data).resize(edgePixels, edgePixels).jpeg(SERVED_JPEG).toBuffer(),
    })),
  );
}
