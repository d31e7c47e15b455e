import type { Judgement } from '../camera/take-shots.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { scoreShot } from './score-shot.ts';

/** Nobody waits longer to see their photos; sharpness alone has to do then. */
export const LOOK_LIMIT_MS = 1500;

/** Of a shot at which there was no time to look, beside others: less than open eyes, more than closed ones. */
const UNSEEN_SHARE = 0.6;

interface BurstSenses {
  /** Longest wait for what is seen, in milliseconds. */
  readonly lookLimitMs?: number;
  readonly measureSharpness: (shot: ImageBitmap) => number;
  readonly lookAt: (shot: ImageBitmap) => Promise<FrameAnalysis | null>;
}

/** Judge the shots of a burst by their sharpness and by what they show, as far as that is seen in time. */
export async function judgeBurst(
  shots: readonly ImageBitmap[],
  { measureSharpness, lookAt, lookLimitMs = LOOK_LIMIT_MS }: BurstSenses,
): Promise<readonly Judgement[]> {
  const sharpness = shots.map(measureSharpness);
  const frames = await inTime(shots.map(lookAt), lookLimitMs);
  const isAnySeen = frames.some((frame) => frame !== null);
  return frames.map((frame, index) => {
    const score = scoreShot(sharpness[index] ?? 0, frame);
    return { frame, score: frame === null && isAnySeen ? score * UNSEEN_SHARE : score };
  });
}

/** What has come once all have, or the time is up; null for what has not. */
async function inTime(
  looks: readonly Promise<FrameAnalysis | null>[],
  limitMs: number,
): Promise<(FrameAnalysis | null)[]> {
  const seen: (FrameAnalysis | null)[] = looks.map(() => null);
  const all = Promise.all(
    looks.map(async (look, index) => {
      seen[index] = await look;
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([all, limit]);
  clearTimeout(timer);
  return [...seen];
}
