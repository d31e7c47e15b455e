import type { PixelPicture } from '../../../main/photo/faces/found-face.ts';

type ReadFrame = (bitmap: ImageBitmap) => PixelPicture | null;

/** Reads frames through one canvas that is kept; null where a canvas can't be had. */
export function createFrameReader(): ReadFrame {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  return (bitmap) => {
    if (context === null) return null;
    const { width, height } = bitmap;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, channels: 4, data };
  };
}
