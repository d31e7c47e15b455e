import type { Adjustment, PictureFacts, SuggestedCrop } from '../../contract/photo.ts';
import {
  type CropFrame,
  centredFrame,
  clampFrame,
  frameFromRectangle,
  largestEdge,
  leastEdge,
  nextTurn,
  type QuarterTurn,
  type Room,
  type Size,
  toCropRectangle,
  turnedSize,
  turnFrame,
  widestEdge,
} from './crop-geometry.ts';

/** Straightening offered on the page, in degrees either way. More than this is a quarter turn. */
export const MOST_STRAIGHTENING_DEGREES = 15;

/** The slider's range: 0 shows the whole short edge and what room there is around it, the top value the closest crop. */
export const ZOOM_STEPS = 100;

export interface CropState {
  /** The upright portrait. */
  readonly portrait: Size;
  readonly turn: QuarterTurn;
  readonly angle: number;
  readonly frame: CropFrame;
  /** Whether room was added around the picture, which the frame may then leave. */
  readonly room: Room;
}

export type CropAction =
  | { readonly type: 'frame-moved'; readonly frame: CropFrame }
  | { readonly type: 'zoomed-by'; readonly factor: number }
  | { readonly type: 'zoom-step-set'; readonly step: number }
  | { readonly type: 'turned'; readonly direction: 'clockwise' | 'anticlockwise' }
  | { readonly type: 'straightened-to'; readonly angle: number }
  | { readonly type: 'reset'; readonly to: CropState };

/** Start at the suggested crop, so that most people need only press Publish; `crop` is that of one of the faces. */
export function suggestedCrop(
  { width, height, crop: ofLargest }: Pick<PictureFacts, 'width' | 'height' | 'crop'>,
  crop: SuggestedCrop = ofLargest,
): CropState {
  const portrait = { width, height };
  const { angle, turn } = crop;
  return { portrait, turn, angle, frame: frameFromRectangle(crop, turnedSize(portrait, turn)), room: 'picture' };
}

/** Start at a crop that leaves the picture. */
export function roomierCrop(
  { width, height }: Pick<PictureFacts, 'width' | 'height'>,
  crop: SuggestedCrop,
): CropState {
  const portrait = { width, height };
  const { angle, turn } = crop;
  const frame = frameFromRectangle(crop, turnedSize(portrait, turn), 'surroundings');
  return { portrait, turn, angle, frame, room: 'surroundings' };
}

/** Go on from an adjustment that was made before, e.g. after a publish that failed. */
export function cropFromAdjustment(facts: PictureFacts, { crop, angle, turn, extend }: Adjustment): CropState {
  const portrait = { width: facts.width, height: facts.height };
  const size = turnedSize(portrait, turn);
  const room = extend ? 'surroundings' : 'picture';
  const frame = crop === 'centre' ? centredFrame(size) : frameFromRectangle(crop, size, room);
  return { portrait, turn, angle, frame, room };
}

export function reduceCrop(state: CropState, action: CropAction): CropState {
  const size = turnedSize(state.portrait, state.turn);
  switch (action.type) {
    case 'frame-moved':
      return { ...state, frame: clampFrame(action.frame, size, state.room) };
    case 'zoomed-by':
      return withEdge(state, state.frame.edge / action.factor);
    case 'zoom-step-set':
      return withEdge(state, edgeOfStep(action.step, state));
    case 'turned':
      return {
        ...state,
        turn: nextTurn(state.turn, action.direction),
        frame: turnFrame(state.frame, size, action.direction),
      };
    case 'straightened-to':
      return { ...state, angle: clampAngle(action.angle) };
    case 'reset':
      return action.to;
  }
}

/** What main is asked to cut. */
export function adjustmentOf({ portrait, turn, angle, frame, room }: CropState): Adjustment {
  const crop = toCropRectangle(frame, turnedSize(portrait, turn), room);
  return { crop, angle, turn, ...(room === 'surroundings' ? { extend: true } : {}) };
}

/** The zoom slider's value; even steps feel even, because each multiplies the zoom by the same factor. */
export function zoomStepOf({ portrait, frame, room }: CropState): number {
  const widest = widestEdge(portrait, room);
  const range = Math.log(widest / leastEdge(portrait));
  return range === 0 ? 0 : (Math.log(widest / frame.edge) / range) * ZOOM_STEPS;
}

export function zoomPercentOf({ portrait, frame }: CropState): number {
  return Math.round((largestEdge(portrait) / frame.edge) * 100);
}

function edgeOfStep(step: number, { portrait, room }: CropState): number {
  const widest = widestEdge(portrait, room);
  return widest * (leastEdge(portrait) / widest) ** (step / ZOOM_STEPS);
}

function withEdge(state: CropState, edge: number): CropState {
  const { portrait, turn, frame, room } = state;
  return { ...state, frame: clampFrame({ ...frame, edge }, turnedSize(portrait, turn), room) };
}

/** A tenth of a degree is the finest step that the eye sees. */
function clampAngle(angle: number): number {
  const rounded = Math.round(angle * 10) / 10;
  return Math.min(Math.max(rounded, -MOST_STRAIGHTENING_DEGREES), MOST_STRAIGHTENING_DEGREES);
}
