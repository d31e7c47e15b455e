import type { FoundFace, PixelPicture } from '../faces/found-face.ts';

/** Of a rectangle, or of everything that it has to hold. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is judged: a finished photo, or the frame of a camera and the square that would be cut from it. */
export interface Shot {
  readonly picture: PixelPicture;
  /** In pixels of `picture`, whose photo it is first; they may lie partly outside it. */
  readonly faces: readonly FoundFace[];
  /** The photo's square in pixels of `picture`: all of it where the picture is the photo itself. */
  readonly square: { readonly left: number; readonly top: number; readonly edge: number };
  /** Where the portrait itself ends, in pixels of `picture`, if the square reaches beyond it. */
  readonly portrait?: Bounds;
  /** Pixels of the portrait for one of `picture`: below 1 where a small portrait was enlarged. */
  readonly sourceScale: number;
  /** Degrees, clockwise, by which the portrait was turned and straightened to make the photo; 0 where missing. */
  readonly turned?: number;
  /** Of the file, 1 to 100 as libjpeg counts it; missing where there is no such file. */
  readonly jpegQuality?: number;
}
