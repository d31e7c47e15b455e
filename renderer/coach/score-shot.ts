import type { FrameAnalysis } from './frame-analysis.ts';

/** Eyes this open are as good as eyes that are wider. */
const WIDE_OPEN = 0.3;

/** A sharp shot with closed eyes must lose against one that is much softer. */
const CLOSED_SHARE = 0.15;
const LEAST_OPEN_SHARE = 0.6;
const NO_FACE_SHARE = 0.1;

/**
 * What a shot is worth beside the others of its burst: its sharpness, less where the eyes are not open. `frame` is
 * null where nobody could look; then sharpness alone decides.
 */
export function scoreShot(sharpness: number, frame: FrameAnalysis | null): number {
  if (frame === null) return sharpness;
  if (frame.face === null) return sharpness * NO_FACE_SHARE;
  const { excess, eyeOpening } = frame.face;
  if (excess['eyes-closed'] > 1) return sharpness * CLOSED_SHARE;
  const open = eyeOpening === null ? 1 : Math.min(1, eyeOpening / WIDE_OPEN);
  return sharpness * (LEAST_OPEN_SHARE + (1 - LEAST_OPEN_SHARE) * open);
}
