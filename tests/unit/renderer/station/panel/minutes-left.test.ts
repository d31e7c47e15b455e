import { expect, it } from 'vitest';
import { minutesLeft } from '../../../../../renderer/station/panel/minutes-left.ts';

const UNTIL = '2026-11-25T10:00:00Z';
const NOW = Date.parse(UNTIL);

it.each([
  [600_000, 10],
  [60_001, 2],
  [60_000, 1],
  [1, 1],
  [0, 0],
  [-90_000, 0],
])('%i ms are %i minutes', (leftMs, minutes) => {
  expect(minutesLeft(UNTIL, NOW - leftMs)).toBe(minutes);
});
