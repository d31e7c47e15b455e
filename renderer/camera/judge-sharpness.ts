import { measureSharpness } from './measure-sharpness.ts';
import type { JudgeShots } from './take-shots.ts';

/** The sharper the better, where nobody looks at what shots show. */
export const judgeSharpness: JudgeShots = async (shots) =>
  shots.map((shot) => ({ score: measureSharpness(shot), frame: null }));
