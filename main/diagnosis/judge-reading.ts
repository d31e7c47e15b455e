import type { Failure } from '../../contract/failure.ts';
import type { PlaceReading, Verdict } from '../../contract/place.ts';
import type { Word } from '../text/create-text.ts';
import type { Reference } from './find-reference.ts';
import type { GatheredCopy } from './gather/gathered-copy.ts';
import { judgeCopy } from './judge-copy.ts';
import { wordFailure } from './word-failure.ts';

/** Somebody said no, as opposed to an answer that never came. */
const REFUSALS: ReadonlySet<Failure['kind']> = new Set([
  'access-denied',
  'blocked-by-policy',
  'consent-needed',
  'sign-in-refused',
]);

/** A copy with what it was found to be. */
export interface JudgedCopy {
  readonly copy: GatheredCopy;
  readonly reading: PlaceReading;
}

/** What one place answered, with its verdict; for a receipt. */
export function judgeReading(copy: GatheredCopy, reference: Reference, word: Word): PlaceReading {
  const { picture, failure, ...facts } = copy;
  const size = { width: picture?.print.width ?? null, height: picture?.print.height ?? null };
  if (failure !== null) {
    const message = wordFailure(word, failure);
    return { ...facts, ...size, verdict: verdictOf(failure), failure: { kind: failure.kind, message } };
  }
  if (picture === null) return { ...facts, ...size, verdict: 'none' };
  const tags = { copy: copy.etag ?? null, reference: reference.etagAfter, before: reference.etagBefore };
  const { distance, verdict } = judgeCopy(picture.print, reference.print, reference.earlier, tags);
  return {
    ...facts,
    ...size,
    verdict,
    ...(distance === null ? {} : { distance }),
    ...(verdict === 'unknown' ? { alike: true } : {}),
  };
}

function verdictOf({ kind }: Failure): Verdict {
  if (REFUSALS.has(kind)) return 'refused';
  return kind === 'no-sharepoint-licence' ? 'none' : 'unknown';
}
