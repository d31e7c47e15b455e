/** What decides between shots of one burst. */
export interface ScoredShot {
  /** The higher the better; only shots of one burst compare. */
  readonly score: number;
  readonly width: number;
  readonly height: number;
}

/** A score this near to the best is as good: then more pixels win. */
const AS_GOOD_SHARE = 0.85;

/** Index of the shot to propose: among the best by score the one with the most pixels, the earliest of equals. */
export function proposeShot(shots: readonly ScoredShot[]): number {
  const best = Math.max(...shots.map(({ score }) => score));
  const pixelsOf = ({ score, width, height }: ScoredShot) => (score >= best * AS_GOOD_SHARE ? width * height : 0);
  const most = Math.max(...shots.map(pixelsOf));
  const candidates = shots.filter((shot) => pixelsOf(shot) === most);
  const winner = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return shots.indexOf(winner);
}
