import type { Place } from '../../contract/place.ts';
import type { Result } from '../../contract/result.ts';
import type { ReadProfile } from '../sharepoint/create-sharepoint.ts';
import type { CopyLook } from './findings.ts';
import type { JudgedCopy } from './judge-reading.ts';

/** `SPS-PicturePlaceholderState` of a profile that shows the grey outline (domain facts 2.5). */
const SHOWS_PLACEHOLDER = 1;

/** What is to be seen at each place that answered. */
export function looksOf(judged: readonly JudgedCopy[], profile: Result<ReadProfile>): ReadonlyMap<Place, CopyLook> {
  const isHidden = profile.ok && profile.value.profile.placeholderState === SHOWS_PLACEHOLDER;
  return new Map(
    judged
      .filter(({ copy }) => copy.failure === null)
      .map((one) => [
        one.copy.place,
        isHidden && one.copy.place === 'sharepoint-profile' ? 'placeholder' : lookOf(one),
      ]),
  );
}

/** A picture without a photo in it that is not blank is the outline of nobody. */
function lookOf({ copy: { picture }, reading }: JudgedCopy): CopyLook {
  if (picture === null) return 'missing';
  if (picture.print.blank) return 'blank';
  return reading.verdict === 'none' ? 'placeholder' : 'photo';
}
