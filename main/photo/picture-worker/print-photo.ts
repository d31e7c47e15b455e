import type { PhotoPrint } from '../pictures.ts';
import { PRINT_EDGE_PIXELS } from '../print-edge.ts';
import { readPixels, type UprightPicture } from './upright-picture.ts';

/** Levels that JPEG's own noise may add to one flat colour. */
const BLANK_SPREAD_LEVELS = 10;

/** Bring a photo to the size at which photos are compared, whatever its shape. */
export async function printPhoto({ pipeline, size }: UprightPicture): Promise<PhotoPrint> {
  const { data } = await readPixels(pipeline().resize(PRINT_EDGE_PIXELS, PRINT_EDGE_PIXELS, { fit: 'fill' }));
  return { width: size.width, height: size.height, pixels: data, blank: isBlank(data) };
}

function isBlank(pixels: Uint8Array): boolean {
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (const [index, level] of pixels.entries()) {
    const channel = index % 3;
    least[channel] = Math.min(least[channel] ?? 0, level);
    most[channel] = Math.max(most[channel] ?? 0, level);
  }
  return most.every((level, channel) => level - (least[channel] ?? 0) <= BLANK_SPREAD_LEVELS);
}
