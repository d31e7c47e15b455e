import { expect, it } from 'vitest';
import { pairReadings } from '../../../../renderer/refresh/pair-readings.ts';
import { attempt } from '../../../fixtures/attempt.ts';
import { reading } from '../../../fixtures/findings.ts';

it('pairs what was read before and after, and leaves out what was not', () => {
  const before = [reading('sharepoint-thumbnail-L', 'older'), reading('sharepoint-profile', 'older')];
  const after = [reading('sharepoint-thumbnail-L', 'same'), reading('graph', 'same')];
  expect(pairReadings({ attempt: attempt({ end: 'caught-up', before }), places: after })).toEqual([
    { place: 'sharepoint-thumbnail-L', before: before[0], after: after[0] },
  ]);
  expect(pairReadings({ attempt: null, places: after })).toEqual([]);
});
