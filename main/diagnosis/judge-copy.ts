import type { Verdict } from '../../contract/place.ts';
import { comparePrints } from '../photo/compare-prints.ts';
import type { PhotoPrint } from '../photo/pictures.ts';

/** Two known photos whose similarities to a copy differ by less than this can't be told apart by it. */
const TELL_APART_SSIM = 0.01;

export interface Judgement {
  readonly verdict: Verdict;
  /** 1 - SSIM to the reference; null where there is none to compare with. */
  readonly distance: number | null;
}

/**
 * Say what a copy is, by pixels: the nearest among the reference and the earlier photos that this machine knows.
 * `earlier` must not hold the reference itself.
 */
export function judgeCopy(
  copy: PhotoPrint,
  reference: PhotoPrint | null,
  earlier: readonly PhotoPrint[],
): Judgement {
  const toReference = reference === null ? null : comparePrints(copy, reference);
  const distance = toReference === null ? null : round(1 - toReference.ssim);
  if (copy.blank) return { verdict: 'none', distance };
  const nearest = Math.max(-1, ...earlier.map((photo) => comparePrints(copy, photo).ssim));
  const nearestEarlier = earlier.find((photo) => comparePrints(copy, photo).ssim === nearest);
  const earlierVerdict = nearestEarlier === undefined ? 'other' : comparePrints(copy, nearestEarlier).verdict;
  return { verdict: decide(toReference, { ssim: nearest, verdict: earlierVerdict }), distance };
}

type Likeness = ReturnType<typeof comparePrints>;

function decide(toReference: Likeness | null, toEarlier: Likeness): Verdict {
  if (toReference === null || toReference.verdict === 'other') {
    return toEarlier.verdict === 'other' ? 'other' : 'older';
  }
  const isClear = Math.abs(toReference.ssim - toEarlier.ssim) >= TELL_APART_SSIM;
  if (toEarlier.verdict !== 'other' && !isClear) return 'unknown';
  if (toEarlier.ssim > toReference.ssim) return 'older';
  // Like the reference but not it: perhaps a recrop that somebody made elsewhere. Pixels can't say.
  return toReference.verdict === 'same' ? 'same' : 'unknown';
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
