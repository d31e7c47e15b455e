import { describe, expect, it } from 'vitest';
import { lockAfter, lockLeft } from '../../../../../main/station/pin/pin-tries.ts';

const MINUTE = 60_000;

describe('lock after wrong tries', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 5],
    [7, 15],
    [8, 60],
    [9, 60],
    [1000, 60],
  ])('after %i in a row is %i minutes', (failures, minutes) => {
    expect(lockAfter(failures, true)).toBe(minutes * MINUTE);
  });

  it('comes with the first one where the count is not kept', () => {
    expect([0, 1, 4, 5, 6].map((failures) => lockAfter(failures, false) / MINUTE)).toEqual([0, 1, 1, 1, 5]);
  });
});

describe('lock after a restart', () => {
  const FAILED = Date.UTC(2026, 10, 2, 9);
  it.each([
    ['goes on', 2 * MINUTE, 3 * MINUTE],
    ['is over', 5 * MINUTE, 0],
    ['is over for long', 5000 * MINUTE, 0],
    ['begins anew where the clock was set back', -1, 5 * MINUTE],
    ['is never longer than it was', -1_000_000 * MINUTE, 5 * MINUTE],
  ])('%s', (_what, passed, left) => {
    expect(lockLeft(6, FAILED, FAILED + passed)).toBe(left);
  });
});
