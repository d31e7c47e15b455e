import { EXTENSION_LIMITS } from '../../contract/photo.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';
import { stretchEdges } from './stretch-edges.ts';

/** Enough for the stage; with its surroundings the picture is several times as large. */
const INNER_EDGE_PIXELS = 1000;
/** The surroundings are blurred small, which is quicker, and enlarged. */
const SOFT_EDGE_PIXELS = 300;

/** Distances from the border, in pixels of the small picture, and how strongly all beyond them is blurred. */
const BLURS = [2, 4, 8, 16, 32, 64].map((distance) => ({ distance, blur: distance / 2 }));

/** The picture with its edges carried on and blurred as main will do it, as far as a crop may leave it. */
export function surround(image: HTMLImageElement): ExtendedPreview | null {
  const { width, height } = within(image, INNER_EDGE_PIXELS);
  const margin = marginOf({ width, height });
  const soft = softSurroundings(image);
  const bitmap = document.createElement('canvas');
  bitmap.width = width + 2 * margin;
  bitmap.height = height + 2 * margin;
  const context = bitmap.getContext('2d');
  if (context === null || soft === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(soft, 0, 0, bitmap.width, bitmap.height);
  context.drawImage(image, margin, margin, width, height);
  return { room: 'surroundings', bitmap, innerWidth: width };
}

function softSurroundings(image: HTMLImageElement): HTMLCanvasElement | null {
  const size = within(image, SOFT_EDGE_PIXELS);
  const margin = marginOf(size);
  const canvas = stretchEdges(image, size, margin);
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return null;
  for (const { distance, blur } of BLURS) {
    const beyond = new Path2D();
    beyond.rect(0, 0, canvas.width, canvas.height);
    const inset = margin - distance;
    beyond.rect(inset, inset, size.width + 2 * distance, size.height + 2 * distance);
    context.save();
    context.clip(beyond, 'evenodd');
    context.filter = `blur(${blur}px)`;
    context.drawImage(canvas, 0, 0);
    context.restore();
  }
  return canvas;
}

/** The furthest that a crop may leave the picture. */
function marginOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.round(Math.min(width, height) * EXTENSION_LIMITS.edgeShare * EXTENSION_LIMITS.overhangShare);
}

function within({ naturalWidth, naturalHeight }: HTMLImageElement, edgePixels: number) {
  const scale = Math.min(edgePixels / Math.max(naturalWidth, naturalHeight), 1);
  return { width: Math.round(naturalWidth * scale), height: Math.round(naturalHeight * scale) };
}
