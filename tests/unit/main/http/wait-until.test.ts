import { expect, it } from 'vitest';
import { waitUntil } from '../../../../main/http/wait-until.ts';

const START = Date.parse('2026-11-23T08:00:00Z');

/** A clock that naps move on, and by how much more or less than they take. */
function clock(extraMs: readonly number[] = []) {
  const naps: number[] = [];
  let now = START;
  return {
    naps,
    nowMs: () => now,
    sleep: async (ms: number) => {
      now += ms + (extraMs[naps.length] ?? 0);
      naps.push(ms);
    },
  };
}

it('naps until the clock says so', async () => {
  const time = clock();
  await waitUntil(START + 70_000, time);
  expect(time.naps).toEqual([30_000, 30_000, 10_000]);
});

it('does not wait for what is past', async () => {
  const time = clock();
  await waitUntil(START, time);
  expect(time.naps).toEqual([]);
});

it('notices that the computer slept', async () => {
  const time = clock([8 * 3_600_000]);
  await waitUntil(START + 3_600_000, time);
  expect(time.naps).toEqual([30_000]);
});

it('does not wait longer for a clock that was put back', async () => {
  const time = clock([-3_600_000]);
  await waitUntil(START + 45_000, time);
  expect(time.naps).toEqual([30_000, 15_000]);
});

it('waits longer than a timer holds', async () => {
  const time = clock(Array.from({ length: 100 }, () => 24 * 3_600_000));
  await waitUntil(START + 30 * 24 * 3_600_000, time);
  expect(Math.max(...time.naps)).toBeLessThanOrEqual(30_000);
  expect(time.naps.length).toBeGreaterThan(28);
});

it('ends with its signal', async () => {
  await expect(
    waitUntil(Date.now() + 3_600_000, { signal: AbortSignal.abort(new Error('enough')) }),
  ).rejects.toThrow();
});
