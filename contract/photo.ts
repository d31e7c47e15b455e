/** Edge of the finished photo, the largest rendition Graph keeps (domain facts 1.2). */
export const PHOTO_EDGE_PIXELS = 648;

/** Shortest edge of a portrait that is accepted; below it Microsoft 365 refuses the photo (domain facts 1.2). */
export const LEAST_EDGE_PIXELS = 48;

/** Largest file that is taken as a portrait; checked before it is read into memory and again by main. */
export const PORTRAIT_LIMIT_BYTES = 50_000_000;

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
}

/**
 * One quality finding. Names follow ISO/IEC 29794-5 where a measure corresponds. `advice` is the catalogue key
 * `advice.<measure>`; whoever shows or prints a finding words it, with `value` and `threshold` as arguments.
 */
export interface Finding {
  readonly measure: string;
  readonly value: number;
  readonly threshold: number;
  readonly severity: 'hard' | 'soft';
  readonly advice: string;
}

export interface Face {
  readonly box: CropRectangle;
  readonly eyes: {
    readonly left: { readonly x: number; readonly y: number };
    readonly right: { readonly x: number; readonly y: number };
  };
  /** Degrees. */
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
}

/** What is known of a picture that opened; sizes are those of the upright picture. */
export interface PictureFacts {
  /** `jpeg`, `png`, `webp`, `avif`, `heic`, `tiff` or `gif`. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** Degrees that EXIF asked to turn it, already applied. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly faces: readonly Face[];
  readonly crop: CropRectangle & { readonly angle: number };
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
