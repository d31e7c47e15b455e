import { expect, it } from 'vitest';
import { isSameWhereAsked, notCountedOf } from '../../../../main/diagnosis/where-asked.ts';
import { reading } from '../../../fixtures/findings.ts';

const SAME = reading('graph', 'same');
const NO_LICENCE = { failure: { kind: 'no-sharepoint-licence', message: 'none' } };

it.each([
  ['the same everywhere', [SAME, reading('sharepoint-profile', 'same')], true, []],
  ['one is older', [SAME, reading('sharepoint-profile', 'older')], false, []],
  ['one did not answer', [SAME, reading('graph-48', 'unknown')], false, []],
  ['one has none', [SAME, reading('graph-48', 'none')], false, []],
  ['one refuses', [SAME, reading('sharepoint-profile', 'refused')], true, ['sharepoint-profile']],
  ['one is not there', [SAME, reading('sharepoint-profile', 'none', NO_LICENCE)], true, ['sharepoint-profile']],
  ['all refuse', [reading('graph', 'refused')], false, ['graph']],
  ['none was asked', [], false, []],
] as const)('%s', (_case, places, isSame, notCounted) => {
  expect(isSameWhereAsked(places)).toBe(isSame);
  expect(notCountedOf(places)).toEqual(notCounted);
});
