import type { FaceReading, FrameAnalysis } from '../../../../renderer/coach/frame-analysis.ts';

const GOOD_FACE: FaceReading = {
  eyeMiddle: { x: 320, y: 202 },
  eyeDistance: 60,
  headHeight: 202,
  rollDegrees: 0,
  yawDegrees: 0,
  pitchDegrees: 0,
  excess: { 'eyes-closed': 0, 'too-dark': 0, 'too-bright': 0, 'uneven-light': 0, blurred: 0 },
  isBacklit: false,
  eyeOpening: 0.3,
};

/** A frame in which all is well, but for `changes`. */
export function goodFrame(atMs: number, changes: Partial<FaceReading> = {}): FrameAnalysis {
  return { atMs, width: 640, height: 480, faceCount: 1, face: { ...GOOD_FACE, ...changes } };
}

export function emptyFrame(atMs: number): FrameAnalysis {
  return { atMs, width: 640, height: 480, faceCount: 0, face: null };
}

export function closedEyes(atMs: number): FrameAnalysis {
  return goodFrame(atMs, { excess: { ...GOOD_FACE.excess, 'eyes-closed': 1.5 } });
}
