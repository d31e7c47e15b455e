import type { Verdict } from '../../contract/place.ts';
import { type Comparison, comparePrints, nearerOf } from '../photo/compare-prints.ts';
import { isOutline } from '../photo/is-outline.ts';
import type { PhotoPrint } from '../photo/pictures.ts';

/** ETags of Graph's versions; a copy that bears one is that version, whatever its pixels look like. */
export interface CopyTags {
  readonly copy: string | null;
  readonly reference: string | null;
  /** Of the photo that the reference replaced. */
  readonly before: string | null;
}

export interface Judgement {
  /** `unknown` means that pixels can't tell, and no ETag does. */
  readonly verdict: Verdict;
  /** 1 - SSIM to the reference; null where there is none to compare with. */
  readonly distance: number | null;
}

const NO_TAGS: CopyTags = { copy: null, reference: null, before: null };

/**
 * Say what a copy is, by pixels: nothing, where it is blank or the outline of nobody; else the nearest among the reference and the earlier photos that this machine knows. Of
 * two that are too alike for that, the ETag decides. `earlier` must not hold the reference itself.
 */
export function judgeCopy(
  copy: PhotoPrint,
  reference: PhotoPrint | null,
  earlier: readonly PhotoPrint[],
  tags: CopyTags = NO_TAGS,
): Judgement {
  const toReference = reference === null ? null : comparePrints(copy, reference);
  const distance = toReference === null ? null : round(1 - toReference.ssim);
  if (copy.blank || (isOutline(copy) && toReference?.verdict !== 'same')) return { verdict: 'none', distance };
  const rivals = earlier.map((photo) => comparePrints(copy, photo)).filter(({ verdict }) => verdict !== 'other');
  if (toReference === null || toReference.verdict === 'other') {
    return { verdict: rivals.length === 0 ? 'other' : 'older', distance };
  }
  return { verdict: decide(toReference, rivals, tags), distance };
}

/** For a copy that is like the reference. */
function decide(toReference: Comparison, rivals: readonly Comparison[], tags: CopyTags): Verdict {
  const isOlder = rivals.some(
    (toEarlier) => toEarlier.verdict === 'same' && nearerOf(toReference, toEarlier) === 'b',
  );
  if (isOlder) return 'older';
  const isNearest = rivals.every((toEarlier) => nearerOf(toReference, toEarlier) === 'a');
  if (isNearest && toReference.verdict === 'same') return 'same';
  // Like the reference but not it, perhaps a recrop that somebody made elsewhere; or as near to an earlier photo.
  return decideByTag(tags);
}

function decideByTag({ before, copy, reference }: CopyTags): Verdict {
  if (copy === null || before === reference) return 'unknown';
  if (copy === reference) return 'same';
  return copy === before ? 'older' : 'unknown';
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
