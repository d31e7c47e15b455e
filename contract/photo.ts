/** Edge of the finished photo, the largest rendition Graph keeps (domain facts 1.2). */
export const PHOTO_EDGE_PIXELS = 648;

/** Shortest edge of a portrait that is accepted; below it Microsoft 365 refuses the photo (domain facts 1.2). */
export const LEAST_EDGE_PIXELS = 48;

/** Largest file that is taken as a portrait; checked before it is read into memory and again by main. */
export const PORTRAIT_LIMIT_BYTES = 50_000_000;

/**
 * How far an extended square may leave the picture: on each side by this share of its own edge, which is at most
 * this many times the picture's short edge. So its centre is in the picture, and most of what is seen is real.
 */
export const EXTENSION_LIMITS = { overhangShare: 0.5, edgeShare: 2 } as const;

/** In pixels of the upright portrait, as sharp's `extract` takes it. */
export interface CropRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the person did to the portrait. Order: EXIF orientation, then `turn`, then `angle` about the centre of the
 * picture (corners that this opens are filled with the nearest edge), then the square `crop` in the coordinates
 * of the turned picture.
 */
export interface Adjustment {
  /** `centre` is the largest centred square. */
  readonly crop: CropRectangle | 'centre';
  /** Straightening in degrees, clockwise positive, -45 to 45. */
  readonly angle: number;
  /** Clockwise, in degrees. */
  readonly turn: 0 | 90 | 180 | 270;
  /**
   * The square may leave the picture within `EXTENSION_LIMITS`. What lies outside is made up: the picture's own
   * edge, carried on and blurred. What lies inside stays as it is. Only ever because somebody asked for it.
   */
  readonly extend?: true;
}

/**
 * One quality finding. Names follow ISO/IEC 29794-5 where a measure corresponds. `advice` is the catalogue key
 * `advice.<measure>` or `advice.<measure>.<detail>`; whoever shows or prints a finding words it, with `value` and
 * `threshold` as arguments.
 */
export interface Finding {
  readonly measure: string;
  readonly value: number;
  readonly threshold: number;
  readonly severity: 'hard' | 'soft';
  readonly advice: string;
  /** Which way or which kind. Directions are those of the picture, as somebody who looks at it sees them. */
  readonly detail?: 'left' | 'right' | 'above' | 'below' | 'none' | 'several' | 'small' | 'large' | 'turned';
}

/**
 * A crop to start from. With a `turn` the rectangle is in the coordinates of the turned picture, as in an
 * `Adjustment`; without one (0) it is in those of the upright picture.
 */
export interface SuggestedCrop extends CropRectangle {
  /** Straightening in degrees, clockwise positive, -15 to 15. */
  readonly angle: number;
  /** For a picture that was taken sideways and doesn't say so. */
  readonly turn: Adjustment['turn'];
}

/** Findings that a person can switch off for good: nobody has to explain their eyes twice. */
export const DISMISSIBLE_MEASURES = ['EyesOpen', 'EyesVisible'] as const;
export type DismissibleMeasure = (typeof DISMISSIBLE_MEASURES)[number];

/** Where a face is in the upright picture. */
export interface Face {
  /** Forehead to chin, without hair and ears; leaves the picture where the face does. */
  readonly box: CropRectangle;
  /** Centres; `left` is the person's own left eye, on the right of the picture. */
  readonly eyes: {
    readonly left: { readonly x: number; readonly y: number };
    readonly right: { readonly x: number; readonly y: number };
  };
  /** Degrees, clockwise positive. */
  readonly roll: number;
  /** Degrees; positive looks to the right edge of the picture. */
  readonly yaw: number;
  /** Degrees; positive looks down. */
  readonly pitch: number;
  /** The crop that fits this face into the circle. */
  readonly crop: SuggestedCrop;
  /**
   * Where the picture's border keeps `crop` from its aim: the crop that would reach it. It leaves the picture, and
   * is for an `Adjustment` with `extend`.
   */
  readonly roomierCrop?: SuggestedCrop;
}

/** What is known of a picture that opened; sizes are those of the upright picture. */
export interface PictureFacts {
  /** `jpeg`, `png`, `webp`, `avif`, `heic`, `tiff` or `gif`. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** Degrees that EXIF asked to turn it, already applied. */
  readonly turn: 0 | 90 | 180 | 270;
  /** `off`: switched off by policy; `failed`: the models can't be used on this machine. Neither has a face finding. */
  readonly faceAnalysis: 'done' | 'off' | 'failed';
  /** Largest first; empty too where face analysis is switched off. */
  readonly faces: readonly Face[];
  /** For the largest face; the centred square where there is none. */
  readonly crop: SuggestedCrop;
  /** Of the suggested crop. */
  readonly findings: readonly Finding[];
}

/** A portrait that main holds open; the renderer knows it by `portraitId` and sees only the preview. */
export interface OpenedPortrait {
  readonly portraitId: string;
  readonly name: string | null;
  readonly facts: PictureFacts;
  /** JPEG of the upright portrait, long edge at most 1600 pixels. */
  readonly preview: Uint8Array;
  readonly previewWidth: number;
  readonly previewHeight: number;
}

/** The finished square JPEG. */
export interface Photo {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Hex, of `jpeg`. */
  readonly sha256: string;
}
