import type { Finding } from './photo.ts';

import { GRAPH_SIZES, type ThumbnailSize } from './place.ts';

/**
 * Edges of SharePoint's thumbnails. Small and medium are agreed on; sources name three sizes for the large one
 * (domain facts 2.1).
 */
export const SHAREPOINT_EDGES = {
  S: [48],
  M: [72],
  L: [200, 240, 300],
} as const satisfies Readonly<Record<ThumbnailSize, readonly number[]>>;

/** Every size in which Graph or SharePoint serves a photo, smallest first. */
export const RENDITION_EDGES: readonly number[] = [
  ...new Set<number>([...GRAPH_SIZES, ...Object.values(SHAREPOINT_EDGES).flat()]),
].sort((a, b) => a - b);

/** The photo as a service would serve it at one size. */
export interface Rendition {
  readonly edgePixels: number;
  readonly jpeg: Uint8Array;
}

/** A photo before it is published, as it will be seen. */
export interface PhotoPreview {
  /** Smallest first. */
  readonly renditions: readonly Rendition[];
  readonly findings: readonly Finding[];
}
