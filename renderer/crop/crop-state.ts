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
  type Size,
  toCropRectangle,
  turnedSize,
  turnFrame,
} from './crop-geometry.ts';

/** Straightening offered on the page, in degrees either way. More than this is a quarter turn. */
export const MOST_STRAIGHTENING_DEGREES = 15;

/** The slider's range: 0 shows the whole short edge, the top value the closest crop. */
export const ZOOM_STEPS = 100;

export interface CropState {
  /** The upright portrait. */
  readonly portrait: Size;
  readonly turn: QuarterTurn;
  readonly angle: number;
  readonly frame: CropFrame;
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
  return { portrait, turn, angle, frame: frameFromRectangle(crop, turnedSize(portrait, turn)) };
}

/** Go on from an adjustment that was made before, e.g. after a publish that failed. */
export function cropFromAdjustment(facts: PictureFacts, { crop, angle, turn }: Adjustment): CropState {
  const portrait = { width: facts.width, height: facts.height };
  const size = turnedSize(portrait, turn);
  const frame = crop === 'centre' ? centredFrame(size) : frameFromRectangle(crop, size);
  return { portrait, turn, angle, frame };
}

export function reduceCrop(state: CropState, action: CropAction): CropState {
  const size = turnedSize(state.portrait, state.turn);
  switch (action.type) {
    case 'frame-moved':
      return { ...state, frame: clampFrame(action.frame, size) };
    case 'zoomed-by':
      return withEdge(state, state.frame.edge / action.factor);
    case 'zoom-step-set':
      return withEdge(state, edgeOfStep(action.step, size));
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
export function adjustmentOf({ portrait, turn, angle, frame }: CropState): Adjustment {
  return { crop: toCropRectangle(frame, turnedSize(portrait, turn)), angle, turn };
}

/** The zoom slider's value; even steps feel even, because each multiplies the zoom by the same factor. */
export function zoomStepOf({ portrait, frame }: CropState): number {
  const range = Math.log(largestEdge(portrait) / leastEdge(portrait));
  return range === 0 ? 0 : (Math.log(largestEdge(portrait) / frame.edge) / range) * ZOOM_STEPS;
}

export function zoomPercentOf({ portrait, frame }: CropState): number {
  return Math.round((largestEdge(portrait) / frame.edge) * 100);
}

function edgeOfStep(step: number, size: Size): number {
  return largestEdge(size) * (leastEdge(size) / largestEdge(size)) ** (step / ZOOM_STEPS);
}

function withEdge(state: CropState, edge: number): CropState {
  return { ...state, frame: clampFrame({ ...state.frame, edge }, turnedSize(state.portrait, state.turn)) };
}

/** A tenth of a degree is the finest step that the eye sees. */
function clampAngle(angle: number): number {
  const rounded = Math.round(angle * 10) / 10;
  return Math.min(Math.max(rounded, -MOST_STRAIGHTENING_DEGREES), MOST_STRAIGHTENING_DEGREES);
}
