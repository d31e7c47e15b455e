import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE_SECONDS, parseRetryAfter, pauseSeconds } from '../../../../main/http/backoff.ts';

const NOW_MS = Date.parse('2026-11-23T08:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    ['0', 0],
    ['1.5', 1.5],
    ['-3', 0],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 07:59:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s means %s seconds', (header, seconds) => {
    expect(parseRetryAfter(header, NOW_MS)).toBe(seconds);
  });
});

describe('pauses', () => {
  it('are what the service asked for', () => {
    expect(pauseSeconds(0, 17, () => 0.5)).toBe(17);
  });

  it('double, with a random part, and end at the limit', () => {
    expect([0, 1, 2, 3].map((attempt) => pauseSeconds(attempt, undefined, () => 0.25))).toEqual([
      1.25, 2.25, 4.25, 8.25,
    ]);
    expect(pauseSeconds(20, undefined, () => 1)).toBe(LONGEST_PAUSE_SECONDS);
  });
});
