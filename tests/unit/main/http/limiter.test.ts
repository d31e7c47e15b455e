import { expect, it } from 'vitest';
import { createLimiter } from '../../../../main/http/limiter.ts';

it('runs so many at once, the rest in order, and goes on after a failure', async () => {
  const limit = createLimiter(4);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = (index: number) =>
    limit(async () => {
      started.push(index);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (index === 2) throw new Error('one fails');
      return index;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 25 }, (_, index) => work(index)));
  expect(most).toBe(4);
  expect(started).toEqual(Array.from({ length: 25 }, (_, index) => index));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
