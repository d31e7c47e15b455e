import type { PictureFailure } from '../../../contract/failure.ts';
import {
  type Adjustment,
  type CropRectangle,
  LEAST_EDGE_PIXELS,
  PHOTO_EDGE_PIXELS,
} from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { type QuarterTurn, rotate, type Size, turnedSize } from '../faces/plane.ts';
import { beforeTurn, type Footprint, footprintOf, squareOf } from '../geometry.ts';
import { decode } from './decode.ts';
import { type Beyond, readRegion } from './read-region.ts';
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
  const { crop, turn } = adjustment;
  if (leavesPicture(square, turnedSize(picture.size, turn))) {
    return decode(async () => turnPixels(await cutExtended(picture, square, turn), turn));
  }
  const straight = crop === 'centre' ? null : square;
  return decode(async () => turnPixels(await cutStraight(picture, straight, turn), turn));
}

function leavesPicture({ left, top, width, height }: CropRectangle, frame: Size): boolean {
  return Math.min(left, top, frame.width - left - width, frame.height - top - height) < 0;
}

function plainSize({ size: { width, height } }: UprightPicture) {
  return { width, height };
}

/** The centred square (null) lets libvips shrink while loading; a rectangle needs every pixel it holds. */
function cutStraight(picture: UprightPicture, square: CropRectangle | null, turn: QuarterTurn): Promise<Pixels> {
  const input = picture.pipeline();
  const part = square ? input.extract(beforeTurn(square, picture.size, turn)) : input;
  return readPixels(part.resize(PHOTO_EDGE_PIXELS, PHOTO_EDGE_PIXELS, { fit: 'cover' }));
}

async function cutExtended(picture: UprightPicture, square: CropRectangle, turn: QuarterTurn): Promise<Pixels> {
  const { left, top, width, height } = beforeTurn(square, picture.size, turn);
  const region = { left, top, right: left + width, bottom: top + height };
  const { pixels } = await readRegion(picture, region, PHOTO_EDGE_PIXELS / width, 'soft');
  return pixels;
}

async function turnPixels(pixels: Pixels, turn: QuarterTurn): Promise<Pixels> {
  return turn === 0 ? pixels : readPixels(pipelineOf(pixels).rotate(turn));
}

async function cutSlanted(picture: UprightPicture, square: CropRectangle, adjustment: Adjustment): Promise<Pixels> {
  const edge = Math.min(Math.max(square.width, PHOTO_EDGE_PIXELS), STRAIGHTEN_EDGE_PIXELS);
  const scale = edge / square.width;
  const footprint = footprintOf(square, picture.size, adjustment);
  const beyond = adjustment.extend ? 'soft' : 'copy';
  const { pixels, centre } = await readFootprint(picture, footprint, scale, beyond);
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

/** Read the pixels around a slanted square, scaled, and tell where the square's centre lies in them. */
async function readFootprint(picture: UprightPicture, footprint: Footprint, scale: number, beyond: Beyond) {
  const reach = footprint.edge / 2 + MARGIN_PIXELS / Math.min(scale, 1);
  const wanted = {
    left: Math.floor(footprint.centre.x - reach),
    top: Math.floor(footprint.centre.y - reach),
    right: Math.ceil(footprint.centre.x + reach),
    bottom: Math.ceil(footprint.centre.y + reach),
  };
  const { pixels, place } = await readRegion(picture, wanted, scale, beyond);
  return { pixels, centre: place(footprint.centre) };
}
