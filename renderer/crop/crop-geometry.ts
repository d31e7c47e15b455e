import { type Adjustment, type CropRectangle, EXTENSION_LIMITS, LEAST_EDGE_PIXELS } from '../../contract/photo.ts';

export type QuarterTurn = Adjustment['turn'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The square that is kept, in pixels of the turned portrait at full size. Fractions are kept while the person
 * moves it; `toCropRectangle` rounds once, at the end.
 */
export interface CropFrame {
  readonly centerX: number;
  readonly centerY: number;
  readonly edge: number;
}

/** How far a frame may go: within the picture, or out of it as far as an extended adjustment may. */
export type Room = 'picture' | 'surroundings';

/** How the crop stage shows the portrait: screen pixels per portrait pixel at zoom 1, and the mask's edge. */
export interface StageView {
  readonly scale: number;
  readonly maskEdge: number;
}

/** What react-easy-crop is given: the picture's shift in screen pixels, and its zoom. */
export interface StagePosition {
  readonly crop: Point;
  readonly zoom: number;
}

/** Nobody wants a photo of a nostril: the crop keeps at least this share of the short edge. */
const LEAST_SHARE = 0.1;

/** Size of the picture after its quarter turns. Straightening doesn't change it. */
export function turnedSize({ width, height }: Size, turn: QuarterTurn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

export function largestEdge({ width, height }: Size): number {
  return Math.min(width, height);
}

/** Of the frame, where it may go as far as `room` lets it. */
export function widestEdge(size: Size, room: Room): number {
  return room === 'picture' ? largestEdge(size) : Math.round(largestEdge(size) * EXTENSION_LIMITS.edgeShare);
}

export function leastEdge(size: Size): number {
  return Math.min(largestEdge(size), Math.max(LEAST_EDGE_PIXELS, largestEdge(size) * LEAST_SHARE));
}

/** The largest centred square. */
export function centredFrame(size: Size): CropFrame {
  return { centerX: size.width / 2, centerY: size.height / 2, edge: largestEdge(size) };
}

/** The nearest frame that lies within the turned picture, or as far outside as `room` lets it. */
export function clampFrame(frame: CropFrame, size: Size, room: Room = 'picture'): CropFrame {
  const edge = clamp(frame.edge, leastEdge(size), widestEdge(size, room));
  const reach = edge / 2 - overhang(edge, room);
  return {
    centerX: clamp(frame.centerX, reach, size.width - reach),
    centerY: clamp(frame.centerY, reach, size.height - reach),
    edge,
  };
}

export function frameFromRectangle(crop: CropRectangle, size: Size, room: Room = 'picture'): CropFrame {
  const { left, top, width, height } = crop;
  const frame = { centerX: left + width / 2, centerY: top + height / 2, edge: Math.min(width, height) };
  return clampFrame(frame, size, room);
}

/** Whole pixels, square, no further outside than `room` lets it: what main cuts. */
export function toCropRectangle(frame: CropFrame, size: Size, room: Room = 'picture'): CropRectangle {
  const edge = clamp(Math.round(frame.edge), 1, Math.floor(widestEdge(size, room)));
  const outside = Math.floor(overhang(edge, room));
  return {
    left: clamp(Math.round(frame.centerX - edge / 2), 0 - outside, size.width - edge + outside),
    top: clamp(Math.round(frame.centerY - edge / 2), 0 - outside, size.height - edge + outside),
    width: edge,
    height: edge,
  };
}

function overhang(edge: number, room: Room): number {
  return room === 'picture' ? 0 : edge * EXTENSION_LIMITS.overhangShare;
}

/** The same part of the picture after one more quarter turn; `size` is the turned size before it. */
export function turnFrame(frame: CropFrame, size: Size, direction: 'clockwise' | 'anticlockwise'): CropFrame {
  const { centerX, centerY, edge } = frame;
  return direction === 'clockwise'
    ? { centerX: size.height - centerY, centerY: centerX, edge }
    : { centerX: centerY, centerY: size.width - centerX, edge };
}

export function nextTurn(turn: QuarterTurn, direction: 'clockwise' | 'anticlockwise'): QuarterTurn {
  const turns: readonly QuarterTurn[] = direction === 'clockwise' ? [90, 180, 270, 0] : [270, 0, 90, 180];
  return turns[turn / 90] ?? 0;
}

/**
 * Where react-easy-crop must put the picture so that its fixed mask covers `frame`. It applies
 * `translate(crop) rotate(turn + angle) scale(zoom)` about the picture's centre, so the mask's centre lies at
 * `-crop / (scale * zoom)` from it, along the axes of the turned picture whatever the angle.
 */
export function positionOnStage(frame: CropFrame, size: Size, { scale, maskEdge }: StageView): StagePosition {
  const zoom = maskEdge / (frame.edge * scale);
  const screenPerPixel = scale * zoom;
  return {
    crop: {
      x: (size.width / 2 - frame.centerX) * screenPerPixel,
      y: (size.height / 2 - frame.centerY) * screenPerPixel,
    },
    zoom,
  };
}

/** The inverse of `positionOnStage`; the reducer keeps the frame where it may be. */
export function frameOnStage({ crop, zoom }: StagePosition, size: Size, view: StageView): CropFrame {
  const screenPerPixel = view.scale * zoom;
  return {
    centerX: size.width / 2 - crop.x / screenPerPixel,
    centerY: size.height / 2 - crop.y / screenPerPixel,
    edge: view.maskEdge / screenPerPixel,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
