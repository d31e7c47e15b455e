import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameAnalysis } from '../../../../renderer/coach/frame-analysis.ts';
import { judgeBurst, LOOK_LIMIT_MS } from '../../../../renderer/coach/judge-burst.ts';
import { closedEyes, goodFrame } from './good-frame.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SHOTS = [4, 5, 6].map((width) => ({ width }) as ImageBitmap);
/** The width stands for how sharp it is. */
const measureSharpness = ({ width }: ImageBitmap) => width;
const never = new Promise<FrameAnalysis | null>(() => undefined);

describe('judgeBurst', () => {
  it('goes by what the shots show', async () => {
    const lookAt = async ({ width }: ImageBitmap) => (width === 4 ? goodFrame(width) : closedEyes(width));
    const judged = await judgeBurst(SHOTS, { measureSharpness, lookAt });
    expect(judged.map(({ frame }) => frame)).toEqual([goodFrame(4), closedEyes(5), closedEyes(6)]);
    expect(Math.max(...judged.map(({ score }) => score))).toBe(judged[0]?.score);
  });

  it('goes by sharpness alone where nobody answers in time', async () => {
    const judging = judgeBurst(SHOTS, { measureSharpness, lookAt: () => never });
    await vi.advanceTimersByTimeAsync(LOOK_LIMIT_MS);
    expect(await judging).toEqual(SHOTS.map(({ width }) => ({ score: width, frame: null })));
  });

  it('puts what was not seen in time between open eyes and closed ones', async () => {
    const frames = new Map([
      [4, Promise.resolve(goodFrame(0))],
      [6, Promise.resolve(closedEyes(0))],
    ]);
    const judging = judgeBurst(SHOTS, { measureSharpness, lookAt: ({ width }) => frames.get(width) ?? never });
    await vi.advanceTimersByTimeAsync(LOOK_LIMIT_MS);
    const [open = 0, unseen = 0, closed = 0] = (await judging).map(({ score }) => score);
    expect(open).toBeGreaterThan(unseen);
    expect(unseen).toBeGreaterThan(closed);
  });
});
