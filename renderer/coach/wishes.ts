import { EYE_DISTANCE_MM } from './amount.ts';
import { type FaceReading, type FrameAnalysis, PIXEL_MEASURES } from './frame-analysis.ts';
import type { HintKind } from './hint.ts';

/** One thing that could be better in a frame. */
export interface Wish {
  readonly kind: HintKind;
  /** How far past its limit: 1 is just at it. */
  readonly excess: number;
  /** How far to go, where that is a length. */
  readonly lengthMm: number | null;
}

/** Chin to crown as a share of the room for the circle: lower is too few pixels, higher leaves it no room. */
const HEAD_SHARE = { least: 0.32, best: 0.46, most: 0.58 };

/** From where the middle between the eyes should be: of the frame's width, and of the room for the circle. */
const OFF_CENTRE = { horizontal: 0.1, vertical: 0.1 };

/** How far above the frame's middle the eyes belong, of the room for the circle. */
const EYES_ABOVE_MIDDLE = 0.06;

/** The ring is as high as the frame lets it be; in a frame that stands upright its width decides. */
const WIDEST_ROOM = 1.1;

/** Advice, so a little wider than what documents ask for. */
const POSE_DEGREES = { roll: 8, yaw: 14, pitch: 16 };

/** A camera of a laptop sees about 65 degrees: its focal length as a share of the frame's width. */
const FOCAL_SHARE = 0.785;

/** Everything of a frame in the order in which it is told: what comes first makes the rest worth measuring. */
export function wishesOf(frame: FrameAnalysis): readonly Wish[] {
  const { face, faceCount } = frame;
  if (face === null) return [{ kind: 'no-face', excess: 2, lengthMm: null }];
  return [
    { kind: 'several-faces', excess: faceCount > 1 ? 2 : 0, lengthMm: null },
    ...distanceWishes(frame, face),
    ...placeWishes(frame, face),
    ...poseWishes(face),
    ...PIXEL_MEASURES.map((kind) => ({ kind, excess: face.excess[kind], lengthMm: null })),
  ];
}

const roomOf = ({ width, height }: FrameAnalysis): number => Math.min(height, width * WIDEST_ROOM);

function distanceWishes(frame: FrameAnalysis, face: FaceReading): readonly Wish[] {
  const { width } = frame;
  const share = face.headHeight / roomOf(frame);
  const distanceMm = (EYE_DISTANCE_MM * FOCAL_SHARE * width) / Math.max(1, face.eyeDistance);
  const lengthMm = Math.abs(distanceMm * (share / HEAD_SHARE.best - 1));
  return [
    { kind: 'back', excess: share / HEAD_SHARE.most, lengthMm },
    { kind: 'closer', excess: HEAD_SHARE.least / Math.max(share, 0.01), lengthMm },
  ];
}

function placeWishes(frame: FrameAnalysis, face: FaceReading): readonly Wish[] {
  const { width, height } = frame;
  const right = face.eyeMiddle.x - width / 2;
  const down = face.eyeMiddle.y - (height / 2 - EYES_ABOVE_MIDDLE * roomOf(frame));
  const mm = (pixels: number) => (Math.abs(pixels) * EYE_DISTANCE_MM) / Math.max(1, face.eyeDistance);
  // Who faces the camera has the right of the frame at their left.
  return [
    ...pair(['move-right', 'move-left'], right / (width * OFF_CENTRE.horizontal), mm(right)),
    ...pair(['move-up', 'move-down'], down / (roomOf(frame) * OFF_CENTRE.vertical), mm(down)),
  ];
}

function poseWishes({ rollDegrees, yawDegrees, pitchDegrees }: FaceReading): readonly Wish[] {
  return [
    ...pair(['tilt-right', 'tilt-left'], rollDegrees / POSE_DEGREES.roll, null),
    ...pair(['turn-right', 'turn-left'], yawDegrees / POSE_DEGREES.yaw, null),
    ...pair(['chin-down', 'chin-up'], pitchDegrees / POSE_DEGREES.pitch, null),
  ];
}

/** Two opposite wishes from one signed measure. */
function pair([ifMore, ifLess]: readonly [HintKind, HintKind], signed: number, lengthMm: number | null) {
  return [
    { kind: ifMore, excess: signed, lengthMm },
    { kind: ifLess, excess: -signed, lengthMm },
  ];
}
