import jsQR from 'jsqr';
import type { PixelPicture } from '../../../main/photo/faces/found-face.ts';

/** Longer is no key of a list, whatever else the code may be for. */
export const LONGEST_KEY = 200;

/** What the QR code in a frame (RGBA) holds, character for character; null where there is none, or nothing that could be a key. */
export function decodeBadge({ data, width, height }: PixelPicture): string | null {
  // Also light on dark: a phone shows a code as its owner likes it.
  const rgba = data instanceof Uint8ClampedArray ? data : new Uint8ClampedArray(data);
  const text = jsQR(rgba, width, height, { inversionAttempts: 'attemptBoth' })?.data ?? '';
  return text === '' || text.length > LONGEST_KEY ? null : text;
}
