import { expect, it } from 'vitest';
import type { AttemptEnd, AttemptRecord } from '../../../../contract/attempt.ts';
import type { Place, Verdict } from '../../../../contract/place.ts';
import { withMeasuredEnd } from '../../../../main/refresh/visit-end.ts';

const record = (end: AttemptEnd): AttemptRecord => ({
  way: 'private-window',
  startedAt: '2026-11-25T10:00:00.000Z',
  endedAt: '2026-11-25T10:01:00.000Z',
  end,
  requestedAt: '2026-11-25T10:00:50.000Z',
  signedInAs: null,
  before: [],
  wipe: null,
});
const reading = (place: Place, verdict: Verdict) => ({
  ...{ place, verdict, width: null, height: null },
  asOf: '2026-11-25T10:01:00.000Z',
  from: 'GET',
});

it.each<[Verdict, AttemptEnd]>([
  ['same', 'caught-up'],
  ['older', 'still-old'],
  ['other', 'still-old'],
  ['none', 'still-old'],
  ['refused', 'not-measured'],
  ['unknown', 'not-measured'],
])('what the visit measured decides: %s is %s', (verdict, end) => {
  const places = [reading('sharepoint-thumbnail-L', 'other'), reading('sharepoint-userphoto-L', verdict)];
  expect(withMeasuredEnd(record('not-measured'), places).end).toBe(end);
});

it('without that, what a token can measure', () => {
  const places = [reading('graph', 'same'), reading('sharepoint-profile', 'older')];
  expect(withMeasuredEnd(record('not-measured'), places).end).toBe('still-old');
  expect(withMeasuredEnd(record('not-measured'), [...places, reading('sharepoint-thumbnail-L', 'same')]).end).toBe(
    'caught-up',
  );
  expect(withMeasuredEnd(record('not-measured'), [reading('graph', 'same')]).end).toBe('not-measured');
});

it.each<AttemptEnd>(['wrong-person', 'window-closed', 'offline', 'stopped', 'device-refused'])(
  'a visit that ended as %s before it measured keeps that end',
  (end) => {
    expect(withMeasuredEnd(record(end), [reading('sharepoint-thumbnail-L', 'same')]).end).toBe(end);
  },
);
