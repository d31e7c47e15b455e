import { amountOf } from '../../coach/amount.ts';
import type { FrameAnalysis } from '../../coach/frame-analysis.ts';
import { wishesOf } from '../../coach/wishes.ts';
import { wordHint } from '../../coach/word-hint.ts';
import type { StationText } from '../words/station-text.ts';

/** What could be better in a test shot, in the coach's words; null where nobody looked. */
export function findingsOfShot(text: StationText, frame: FrameAnalysis | null): readonly string[] | null {
  if (frame === null) return null;
  const wrong = wishesOf(frame).filter(({ excess }) => excess > 1);
  const hints = wrong.map(({ kind, lengthMm }) =>
    wordHint(text, { kind, amount: lengthMm === null ? null : amountOf(lengthMm, null) }, false),
  );
  return frame.face?.isBacklit === true ? [...hints, text.say('advice.LuminanceMean')] : hints;
}
