import { useCallback } from 'react';
import { measureSharpness } from '../camera/measure-sharpness.ts';
import type { JudgeShots } from '../camera/take-shots.ts';
import type { CoachEyes } from './coach-eyes.ts';
import { judgeBurst, LOOK_LIMIT_MS } from './judge-burst.ts';
import { withoutEyes } from './without-eyes.ts';

/** Judge bursts with the eyes of the page, waiting no longer than `lookLimitMs` for what they see. */
export function useJudgeShots(
  eyes: CoachEyes | null,
  isBlindToEyes: boolean,
  lookLimitMs = LOOK_LIMIT_MS,
): JudgeShots {
  return useCallback(
    (shots) =>
      judgeBurst(shots, {
        measureSharpness,
        lookLimitMs,
        lookAt: async (shot) => {
          const frame = (await eyes?.lookAt(shot)) ?? null;
          return frame !== null && isBlindToEyes ? withoutEyes(frame) : frame;
        },
      }),
    [eyes, isBlindToEyes, lookLimitMs],
  );
}
