import { expect, it } from 'vitest';
import { listChanges } from '../../../../main/diagnosis/list-changes.ts';
import { NOW, reading } from '../../../fixtures/findings.ts';

const EARLIER = '2026-11-22T08:00:00.000Z';
const before = [
  {
    at: EARLIER,
    places: [reading('graph', 'same', { asOf: EARLIER }), reading('graph-48', 'other', { asOf: EARLIER })],
  },
  { at: NOW, places: [reading('graph', 'older')] },
];

it('names nothing the first time', () => {
  expect(listChanges([], [reading('graph', 'same')])).toEqual([]);
});

it('names what gave another verdict than when it was last asked', () => {
  expect(listChanges(before, [reading('graph', 'same'), reading('graph-48', 'same')])).toEqual([
    { place: 'graph', before: 'older', after: 'same', since: NOW },
    { place: 'graph-48', before: 'other', after: 'same', since: EARLIER },
  ]);
});

it('leaves out what is as it was', () => {
  expect(listChanges(before, [reading('graph', 'older'), reading('graph-48', 'other')])).toEqual([]);
});

it('names a place that was never asked before', () => {
  expect(listChanges(before, [reading('sharepoint-userphoto-L', 'older')])).toEqual([
    { place: 'sharepoint-userphoto-L', before: null, after: 'older', since: null },
  ]);
});
