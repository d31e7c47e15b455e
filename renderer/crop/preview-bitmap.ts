import type { Room } from './crop-geometry.ts';

/** The preview with its edges drawn on outwards, so that straightening opens no black corners. */
export interface ExtendedPreview {
  /** Blurred outside, and as wide as a crop may go, where there is room around the picture. */
  readonly room: Room;
  readonly bitmap: HTMLCanvasElement;
  /** Width of the picture inside it. */
  readonly innerWidth: number;
}
