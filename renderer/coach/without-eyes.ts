import type { FrameAnalysis } from './frame-analysis.ts';

/** The frame as for somebody who does not want to hear of their eyes. */
export function withoutEyes(frame: FrameAnalysis): FrameAnalysis {
  if (frame.face === null) return frame;
  const excess = { ...frame.face.excess, 'eyes-closed': 0 };
  return { ...frame, face: { ...frame.face, excess, eyeOpening: null } };
}
