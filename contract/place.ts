/** Graph's rendition edges in pixels (domain facts 1.2). */
export const GRAPH_SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;
export type GraphSize = (typeof GRAPH_SIZES)[number];

const THUMBNAIL_SIZES = ['S', 'M', 'L'] as const;
export type ThumbnailSize = (typeof THUMBNAIL_SIZES)[number];

/** Somewhere Microsoft 365 keeps or serves its own copy and that can be asked by supported means. */
export type Place =
  | 'graph'
  | 'graph-beta'
  | `graph-${GraphSize}`
  | 'sharepoint-profile'
  | `sharepoint-thumbnail-${ThumbnailSize}`
  /** Measured by attempts only: asking for it is SharePoint's once-a-day pull. */
  | 'sharepoint-userphoto-L';

export const VERDICTS = ['same', 'older', 'other', 'none', 'refused', 'unknown'] as const;

/**
 * What a copy is, judged by pixels and never by bytes. `older`: nearest to an earlier photo that this machine
 * knows. `none`: no photo, placeholder or blank. `unknown`: not asked, no answer, or too alike to tell.
 */
export type Verdict = (typeof VERDICTS)[number];

/** What one place served at one moment. */
export interface PlaceReading {
  readonly place: Place;
  readonly verdict: Verdict;
  /** Pixels of the copy; null where there is none or it was not read. */
  readonly width: number | null;
  readonly height: number | null;
  /** When it was asked, by the service's own clock: ISO 8601 UTC. */
  readonly asOf: string;
  /** Method and address that was asked, without query secrets. */
  readonly from: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly etag?: string;
  /** When the copy last changed, where the place says so: ISO 8601 UTC. */
  readonly changedAt?: string;
  /** 1 - SSIM to the reference at 48 x 48: 0 is identical. */
  readonly distance?: number;
  /** Why the verdict is `unknown`: it is so like the photo, or like one before it, that pixels can't tell. */
  readonly alike?: true;
  readonly failure?: { readonly kind: string; readonly message: string };
}

/** A reading with the copy itself, small enough for a circle; for the screen, never for a receipt. */
export interface PlaceCopy {
  readonly reading: PlaceReading;
  /** JPEG, longest edge at most 240 pixels. */
  readonly picture?: Uint8Array;
}
