import { turnedSize } from './crop-geometry.ts';
import type { CropState } from './crop-state.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';

/** Draw the photo that `state` makes, as main will cut it: turn, straighten about the centre, crop. */
export function drawPhoto(
  context: CanvasRenderingContext2D,
  edgePixels: number,
  preview: ExtendedPreview,
  { portrait, turn, angle, frame }: CropState,
) {
  const size = turnedSize(portrait, turn);
  const scale = edgePixels / frame.edge;
  const bitmapScale = portrait.width / preview.innerWidth;
  context.save();
  context.clearRect(0, 0, edgePixels, edgePixels);
  context.translate(edgePixels / 2, edgePixels / 2);
  context.scale(scale, scale);
  context.translate(size.width / 2 - frame.centerX, size.height / 2 - frame.centerY);
  context.rotate(((turn + angle) * Math.PI) / 180);
  context.scale(bitmapScale, bitmapScale);
  context.drawImage(preview.bitmap, -preview.bitmap.width / 2, -preview.bitmap.height / 2);
  context.restore();
}
