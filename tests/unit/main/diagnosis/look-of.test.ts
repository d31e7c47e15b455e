import { expect, it } from 'vitest';
import type { Place, Verdict } from '../../../../contract/place.ts';
import type { JudgedCopy } from '../../../../main/diagnosis/judge-reading.ts';
import { looksOf } from '../../../../main/diagnosis/look-of.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import { NO_PROFILE, profile, reading } from '../../../fixtures/findings.ts';
import { BLANK_PRINT, makePrint } from '../../../fixtures/prints.ts';

function judged(place: Place, verdict: Verdict, print: PhotoPrint | null): JudgedCopy {
  const picture = print && { bytes: Buffer.alloc(0), print };
  const copy = { place, asOf: '', from: '', picture, failure: null };
  return { copy, reading: reading(place, verdict) };
}

it.each([
  ['photo', judged('graph', 'same', makePrint(1))],
  ['photo', judged('graph-48', 'unknown', makePrint(1))],
  ['blank', judged('sharepoint-thumbnail-M', 'none', BLANK_PRINT)],
  ['placeholder', judged('sharepoint-thumbnail-S', 'none', makePrint(4))],
  ['missing', judged('graph-beta', 'none', null)],
] as const)('is %s', (look, one) => {
  expect([...looksOf([one], profile()).values()]).toEqual([look]);
});

it('is the placeholder where the profile says that it is shown', () => {
  const copies = [
    judged('sharepoint-profile', 'none', null),
    judged('sharepoint-thumbnail-M', 'same', makePrint(1)),
  ];
  const looks = looksOf(copies, profile({ placeholderState: 1 }));
  expect(Object.fromEntries(looks)).toEqual({
    'sharepoint-profile': 'placeholder',
    'sharepoint-thumbnail-M': 'photo',
  });
});

it('is not known of a place that did not answer', () => {
  const { copy, reading: read } = judged('sharepoint-profile', 'refused', null);
  const refused = { copy: { ...copy, failure: { kind: 'access-denied' } as const }, reading: read };
  expect(looksOf([refused], NO_PROFILE).size).toBe(0);
});
