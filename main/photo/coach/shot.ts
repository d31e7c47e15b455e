import type { FoundFace, PixelPicture } from '../faces/found-face.ts';

/** What is judged: a finished photo, or the frame of a camera and the square that would be cut from it. */
export interface Shot {
  readonly picture: PixelPicture;
  /** In pixels of `picture`, largest first; they may lie partly outside it. */
  readonly faces: readonly FoundFace[];
  /** The photo's square in pixels of `picture`: all of it where the picture is the photo itself. */
  readonly square: { readonly left: number; readonly top: number; readonly edge: number };
  /** Pixels of the portrait for one of `picture`: below 1 where a small portrait was enlarged. */
  readonly sourceScale: number;
  /** Whether the picture behind the photo ends at each side of the square, so that what is missing isn't there. */
  readonly endsAt?: { readonly left: boolean; readonly top: boolean; readonly right: boolean; readonly bottom: boolean };
}
