import { type CropRectangle, LEAST_EDGE_PIXELS, type SuggestedCrop } from '../../../contract/photo.ts';
import type { FaceFrame } from './face-geometry.ts';
import {
  clamp,
  largestCentredSquare,
  normaliseDegrees,
  type Point,
  type QuarterTurn,
  rotate,
  type Size,
  turnedSize,
} from './plane.ts';

/**
 * What the crop aims at, as shares of its edge. The face, forehead to chin, lies between the 45 and 65 % that work as
 * an avatar (domain facts 7.5); half of 285 official portraits are too tight for less, so that this is the steadiest.
 */
export const FACE_SHARE = 0.53;
export const EYE_LINE = 0.43;

/** Kept where the picture leaves less room than the aim wants. */
export const EYE_LINE_RANGE = { least: 0.37, most: 0.48 } as const;
export const MOST_OFF_CENTRE = 0.03;
/** A crop is narrowed to centre a face near the border, but never so far that the face fills it. */
const MOST_FACE_SHARE = 0.59;

/** Turning by less is not seen, and costs sharpness. */
const LEAST_ANGLE_DEGREES = 1.5;
const MOST_ANGLE_DEGREES = 15;

/** Room for whole pixels at the corners of a slanted square. */
const ROUNDING_PIXELS = 0.75;
const MOST_ROUNDS = 4;
const EPSILON = 1e-6;

/** Straightening may cost this share of the wanted edge before less of it is tried. */
const LEAST_KEPT_SHARE = 0.96;

/** The largest centred square: what is suggested where nobody's face was found. */
export function centredCrop(size: Size): SuggestedCrop {
  return { ...largestCentredSquare(size), angle: 0, turn: 0 };
}

/**
 * Fit a face into the circle: centred, eyes at a steady height, head at a steady size, upright. Never leaves the
 * picture; where the face is too near its border the crop is narrowed and, at last, off the aim.
 */
export function suggestCrop(face: FaceFrame, upright: Size): SuggestedCrop {
  const wanted = wantedFor(face, upright);
  const { picture, straight, turn } = wanted;
  const tried = [straight, straight / 2, 0].map((angle) => fitAt(wanted, roundAngle(angle)));
  const [first, second, upRight] = tried as [Fit, Fit, Fit];
  const isEnough = ({ edge }: Fit) => edge >= Math.max(upRight.edge * LEAST_KEPT_SHARE, LEAST_EDGE_PIXELS + 1);
  const best = [first, second].find(isEnough) ?? upRight;
  return { ...toRectangle(best, picture), angle: best.angle, turn };
}

/** What a face asks of its crop. Points are counted from the picture's centre, which no turn moves. */
interface Wanted {
  /** Size of the turned picture. */
  readonly picture: Size;
  readonly eyes: Point;
  readonly centre: Point;
  readonly faceHeight: number;
  readonly turn: QuarterTurn;
  /** The straightening that would put the face upright, in degrees. */
  readonly straight: number;
}

export function wantedFor(face: FaceFrame, upright: Size): Wanted {
  const turn = turnFor(face.roll);
  const middle = { x: upright.width / 2, y: upright.height / 2 };
  return {
    picture: turnedSize(upright, turn),
    eyes: rotate({ x: face.eyes.x - middle.x, y: face.eyes.y - middle.y }, turn),
    centre: rotate({ x: face.centre.x - middle.x, y: face.centre.y - middle.y }, turn),
    faceHeight: face.faceHeight,
    turn,
    straight: straightening(normaliseDegrees(face.roll + turn)),
  };
}

/** To a tenth of a degree, the finest that the crop page shows. */
export function roundAngle(angle: number): number {
  return Math.round(angle * 10) / 10;
}

/** A square by its middle, from the picture's centre, in the straightened frame. */
interface Fit {
  readonly angle: number;
  readonly edge: number;
  readonly middle: Point;
}

function fitAt({ picture, eyes, centre, faceHeight }: Wanted, angle: number): Fit {
  const eyeLine = rotate(eyes, angle).y;
  const across = rotate(centre, angle).x;
  const widening = spread(angle);
  const slack = angle === 0 ? 0 : ROUNDING_PIXELS;
  const largest = (Math.min(picture.width, picture.height) - 2 * slack) / widening;
  // A small face in a small picture: what Microsoft 365 would refuse is no suggestion.
  const narrowest = Math.min(Math.max(faceHeight / MOST_FACE_SHARE, LEAST_EDGE_PIXELS), largest);
  let edge = Math.min(Math.max(faceHeight / FACE_SHARE, LEAST_EDGE_PIXELS), largest);
  let square = place(edge);
  // Narrow step by step: the closed form would have to know which of the four borders is in the way.
  while (edge > narrowest && !isGood(square, edge)) {
    edge = Math.max(edge * 0.98, narrowest);
    square = place(edge);
  }
  return { angle, edge, middle: square };

  function place(size: number): Point {
    let at: Point = { x: across, y: eyeLine + (0.5 - EYE_LINE) * size };
    // Within the slanted picture and within its upright frame: nearing both in turns ends in both.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const slanted = rotate(at, -angle);
      at = rotate(keepWithin(slanted, (size * widening) / 2 + slack), angle);
      at = keepWithin(at, size / 2);
    }
    return at;
  }

  function keepWithin({ x, y }: Point, reach: number): Point {
    return { x: clampCentre(x, picture.width / 2 - reach), y: clampCentre(y, picture.height / 2 - reach) };
  }

  function isGood({ x, y }: Point, size: number): boolean {
    const line = (eyeLine - y) / size + 0.5;
    const isCentred = Math.abs(x - across) < size * MOST_OFF_CENTRE;
    return isCentred && line >= EYE_LINE_RANGE.least && line <= EYE_LINE_RANGE.most;
  }
}

/** How much further than its edge a slanted square reaches. */
function spread(angle: number): number {
  const radians = (angle * Math.PI) / 180;
  return Math.abs(Math.cos(radians)) + Math.abs(Math.sin(radians));
}

function clampCentre(value: number, most: number): number {
  return clamp(value, -Math.max(most, 0), Math.max(most, 0));
}

/** In whole pixels; moved towards the middle where rounding, or the very corner, would put a slanted corner outside. */
function toRectangle({ angle, edge, middle }: Fit, picture: Size): CropRectangle {
  const size = Math.max(Math.floor(edge), 1);
  const place = (share: number): CropRectangle => ({
    left: clamp(Math.round(picture.width / 2 + middle.x * share - size / 2), 0, picture.width - size),
    top: clamp(Math.round(picture.height / 2 + middle.y * share - size / 2), 0, picture.height - size),
    width: size,
    height: size,
  });
  let share = 1;
  while (share > 0 && !isWithin(place(share), angle, picture)) share -= 0.01;
  return place(Math.max(share, 0));
}

function isWithin({ left, top, width }: CropRectangle, angle: number, picture: Size): boolean {
  const x = left - picture.width / 2;
  const y = top - picture.height / 2;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + width },
    { x: x + width, y: y + width },
  ].map((corner) => rotate(corner, -angle));
  const [halfWidth, halfHeight] = [picture.width / 2 + EPSILON, picture.height / 2 + EPSILON];
  return corners.every((corner) => Math.abs(corner.x) <= halfWidth && Math.abs(corner.y) <= halfHeight);
}

/** The quarter turn that brings the face nearest to upright. */
function turnFor(roll: number): QuarterTurn {
  const quarters = ((Math.round(-roll / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

function straightening(roll: number): number {
  if (Math.abs(roll) < LEAST_ANGLE_DEGREES) return 0;
  return clamp(-roll, -MOST_ANGLE_DEGREES, MOST_ANGLE_DEGREES);
}
