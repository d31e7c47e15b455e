import type { PhotoPrint } from './pictures.ts';

/** Between a pixel's channels: warm and cold greys are grey too. */
const GREY_SPREAD_LEVELS = 8;

/** Around each of the outline's two greys, with what resizing and JPEG do to them. */
const TONE_LEVELS = 10;

/** Part of the picture that the two greys fill; the rest is the edge between them, blurred. */
const LEAST_SHARE = 0.85;
/** And each of them: one alone is a blank. */
const LEAST_SHARE_OF_ONE = 0.1;

/**
 * Whether it is the grey outline of nobody that services show instead of a photo (domain facts 3): two flat greys,
 * one lighter than the other, and nothing else. A photo in black and white has many.
 */
export function isOutline({ pixels }: Pick<PhotoPrint, 'pixels'>): boolean {
  const greys = new Uint32Array(256);
  for (let index = 0; index < pixels.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index, index + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_SPREAD_LEVELS) return false;
    greys[green] = (greys[green] ?? 0) + 1;
  }
  const total = pixels.length / 3;
  const first = takeTone(greys) / total;
  const second = takeTone(greys) / total;
  return first + second >= LEAST_SHARE && second >= LEAST_SHARE_OF_ONE;
}

/** How many pixels have the commonest grey; they are taken out. */
function takeTone(greys: Uint32Array): number {
  const tone = greys.indexOf(Math.max(...greys));
  const around = greys.subarray(Math.max(tone - TONE_LEVELS, 0), tone + TONE_LEVELS + 1);
  const count = around.reduce((sum, one) => sum + one, 0);
  around.fill(0);
  return count;
}
