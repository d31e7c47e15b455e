import { measureGrey } from './frame-faults.ts';
import { greyPixels } from './grey-pixels.ts';

/** The part of a shot that is measured, and the edge it is measured at: shots of unlike sizes compare. */
const CENTRE_SHARE = 0.6;
const MEASURED_EDGE_PIXELS = 320;

/**
 * How sharp the middle of a shot is: variance of the Laplacian over the variance of the light, so that a brighter
 * shot or one with more contrast does not win by that alone. Only shots of one scene compare.
 */
export function measureSharpness(shot: ImageBitmap): number {
  const edge = Math.min(shot.width, shot.height) * CENTRE_SHARE;
  const canvas = new OffscreenCanvas(MEASURED_EDGE_PIXELS, MEASURED_EDGE_PIXELS);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return 0;
  const [left, top] = [(shot.width - edge) / 2, (shot.height - edge) / 2];
  context.drawImage(shot, left, top, edge, edge, 0, 0, MEASURED_EDGE_PIXELS, MEASURED_EDGE_PIXELS);
  const { data } = context.getImageData(0, 0, MEASURED_EDGE_PIXELS, MEASURED_EDGE_PIXELS);
  return sharpnessOf(greyPixels(data), MEASURED_EDGE_PIXELS);
}

/** Of grey pixels in rows of `width`; 0 where nothing differs from anything. */
export function sharpnessOf(grey: Uint8Array, width: number): number {
  const light = measureGrey(grey).spread ** 2;
  return light === 0 ? 0 : laplacianVariance(grey, width) / light;
}

function laplacianVariance(grey: Uint8Array, width: number): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  const at = (index: number) => grey[index] ?? 0;
  for (let index = width; index < grey.length - width; index += 1) {
    if (index % width === 0 || index % width === width - 1) continue;
    const value = 4 * at(index) - at(index - 1) - at(index + 1) - at(index - width) - at(index + width);
    sum += value;
    squares += value * value;
    count += 1;
  }
  if (count === 0) return 0;
  return squares / count - (sum / count) ** 2;
}
