import type { PictureFailure } from '../../../contract/failure.ts';
import {
  type Adjustment,
  type CropRectangle,
  LEAST_EDGE_PIXELS,
  PHOTO_EDGE_PIXELS,
} from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { rotate } from '../faces/plane.ts';
import { beforeTurn, type Footprint, footprintOf, squareOf } from '../geometry.ts';
import { decode } from './decode.ts';
import { type Pixels, pipelineOf, readPixels, type UprightPicture } from './upright-picture.ts';

/** Slanted squares are turned at up to this size and shrunk afterwards, so that turning costs no sharpness. */
const STRAIGHTEN_EDGE_PIXELS = 1.5 * PHOTO_EDGE_PIXELS;

/** Room around a slanted square for the interpolation at its corners. */
const MARGIN_PIXELS = 4;

/** The square that was cut, in the turned picture's pixels, and what is in it at the photo's size. */
export interface CutSquare {
  readonly square: CropRectangle;
  readonly pixels: Pixels;
}

/** Cut the adjusted square and bring it to the photo's size. */
export async function cutSquare(
  picture: UprightPicture,
  adjustment: Adjustment,
): Promise<Result<CutSquare, PictureFailure>> {
  const square = squareOf(picture.size, adjustment);
  if (!square) return fail({ kind: 'crop-out-of-bounds', ...plainSize(picture) });
  if (square.width < LEAST_EDGE_PIXELS) {
    return fail({ kind: 'too-small', width: square.width, height: square.height, leastPixels: LEAST_EDGE_PIXELS });
  }
  const pixels = await decodeSquare(picture, square, adjustment);
  return pixels.ok ? succeed({ square, pixels: pixels.value }) : pixels;
}

function decodeSquare(
  picture: UprightPicture,
  square: CropRectangle,
  adjustment: Adjustment,
): Promise<Result<Pixels, PictureFailure>> {
  if (adjustment.angle !== 0) return decode(() => cutSlanted(picture, square, adjustment));
  const straight = adjustment.crop === 'centre' ? null : square;
  return decode(async () => turnPixels(await cutStraight(picture, straight, adjustment), adjustment.turn));
}

function plainSize({ size: { width, height } }: UprightPicture) {
  return { width, height };
}

/** The centred square (null) lets libvips shrink while loading; a rectangle needs every pixel it holds. */
function cutStraight(picture: UprightPicture, square: CropRectangle | null, { turn }: Adjustment): Promise<Pixels> {
  const input = picture.pipeline();
  const part = square ? input.extract(beforeTurn(square, picture.size, turn)) : input;
  return readPixels(part.resize(PHOTO_EDGE_PIXELS, PHOTO_EDGE_PIXELS, { fit: 'cover' }));
}

async function turnPixels(pixels: Pixels, turn: Adjustment['turn']): Promise<Pixels> {
  return turn === 0 ? pixels : readPixels(pipelineOf(pixels).rotate(turn));
}

async function cutSlanted(picture: UprightPicture, square: CropRectangle, adjustment: Adjustment): Promise<Pixels> {
  const edge = Math.min(Math.max(square.width, PHOTO_EDGE_PIXELS), STRAIGHTEN_EDGE_PIXELS);
  const scale = edge / square.width;
  const footprint = footprintOf(square, picture.size, adjustment);
  const { pixels, centre } = await readFootprint(picture, footprint, scale);
  const degrees = adjustment.turn + adjustment.angle;
  const turned = await readPixels(
    pipelineOf(pixels).affine(matrixOf(degrees), { interpolator: 'bicubic', background: '#ffffff' }),
  );
  // The middle of what was read stays the middle; the square's own centre may be a fraction of a pixel beside it.
  const offset = rotate({ x: centre.x - pixels.width / 2, y: centre.y - pixels.height / 2 }, degrees);
  const left = Math.round(turned.width / 2 + offset.x - edge / 2);
  const top = Math.round(turned.height / 2 + offset.y - edge / 2);
  return readPixels(
    pipelineOf(turned)
      .extract({ left, top, width: edge, height: edge })
      .resize(PHOTO_EDGE_PIXELS, PHOTO_EDGE_PIXELS),
  );
}

/** Clockwise, as `affine` takes it. */
function matrixOf(degrees: number): [[number, number], [number, number]] {
  const { x: cos, y: sin } = rotate({ x: 1, y: 0 }, degrees);
  return [
    [cos, -sin],
    [sin, cos],
  ];
}

/**
 * Read the pixels around a slanted square, scaled, with the picture's edge carried on where the square leaves it;
 * and where the square's centre lies in them.
 */
async function readFootprint({ size, pipeline }: UprightPicture, footprint: Footprint, scale: number) {
  const reach = footprint.edge / 2 + MARGIN_PIXELS / Math.min(scale, 1);
  const wanted = {
    left: Math.floor(footprint.centre.x - reach),
    top: Math.floor(footprint.centre.y - reach),
    right: Math.ceil(footprint.centre.x + reach),
    bottom: Math.ceil(footprint.centre.y + reach),
  };
  const left = Math.max(wanted.left, 0);
  const top = Math.max(wanted.top, 0);
  const width = Math.min(wanted.right, size.width) - left;
  const height = Math.min(wanted.bottom, size.height) - top;
  const scaled = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const part = await readPixels(
    pipeline().extract({ left, top, width, height }).resize(scaled.width, scaled.height, { fit: 'fill' }),
  );
  const edges = {
    left: Math.round((left - wanted.left) * scale),
    top: Math.round((top - wanted.top) * scale),
    right: Math.round((wanted.right - left - width) * scale),
    bottom: Math.round((wanted.bottom - top - height) * scale),
  };
  const pixels = await readPixels(pipelineOf(part).extend({ ...edges, extendWith: 'copy' }));
  const centre = {
    x: edges.left + (footprint.centre.x - left) * (scaled.width / width),
    y: edges.top + (footprint.centre.y - top) * (scaled.height / height),
  };
  return { pixels, centre };
}
