import { createHash } from 'node:crypto';
import { GRAPH_SIZES, type GraphSize } from '../../contract/place.ts';
import type { PictureSource, StoredPhoto } from './world-state.ts';

/** Edge of the largest picture that Graph keeps. */
export const LARGEST_EDGE_PIXELS = 648;

export interface PhotoChange {
  readonly upn: string;
  readonly source: PictureSource;
  readonly edgePixels: number;
  readonly changedAt: number;
}

/** A photo as Graph stores it, with an entity tag that no other change of anybody's photo has. */
export function createStoredPhoto({ upn, source, edgePixels, changedAt }: PhotoChange): StoredPhoto {
  const digest = createHash('sha256')
    .update(JSON.stringify([upn, source, changedAt]))
    .digest('hex');
  return { source, edgePixels, changedAt, etag: `W/"${digest.slice(0, 16).toUpperCase()}"` };
}

/** Sizes that Graph offers of a photo, smallest first: none is larger than the photo itself (domain facts 1.2). */
export function availableSizes(photo: StoredPhoto): readonly GraphSize[] {
  return GRAPH_SIZES.filter((edge) => edge <= photo.edgePixels);
}
