import { useCallback, useRef, useState } from 'react';
import { measureSharpness } from '../camera/measure-sharpness.ts';
import { BURST_SHOTS, type ScoreFrame } from '../camera/take-shots.ts';
import type { CoachEyes } from './coach-eyes.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { scoreShot } from './score-shot.ts';

interface Seen {
  readonly score: number;
  readonly frame: FrameAnalysis | null;
}

export interface Burst {
  readonly scoreFrame: ScoreFrame;
  /** What the best shot of the burst shows, once all are taken; null before, and where nobody could look. */
  readonly best: FrameAnalysis | null;
  /** Bursts so far. */
  readonly count: number;
  /** The live picture is back. */
  readonly forget: () => void;
}

/** Score the shots of each burst by sharpness and open eyes, and keep what the best one shows. */
export function useBurst(eyes: CoachEyes | null): Burst {
  const seen = useRef<Seen[]>([]);
  const [{ best, count }, setBurst] = useState<Pick<Burst, 'best' | 'count'>>({ best: null, count: 0 });
  const scoreFrame = useCallback(
    async (shot: ImageBitmap) => {
      const frame = (await eyes?.lookAt(shot)) ?? null;
      const score = scoreShot(measureSharpness(shot), frame);
      seen.current.push({ score, frame });
      if (seen.current.length === BURST_SHOTS) {
        const winner = bestOf(seen.current);
        setBurst((before) => ({ best: winner, count: before.count + 1 }));
      }
      return score;
    },
    [eyes],
  );
  const forget = useCallback(() => {
    seen.current = [];
    setBurst((before) => (before.best === null ? before : { ...before, best: null }));
  }, []);
  return { scoreFrame, best, count, forget };
}

function bestOf(shots: readonly Seen[]): FrameAnalysis | null {
  return (
    shots.reduce<Seen | null>((best, shot) => (best === null || shot.score > best.score ? shot : best), null)
      ?.frame ?? null
  );
}
