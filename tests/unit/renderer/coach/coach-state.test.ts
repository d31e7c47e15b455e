import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_BETWEEN_MS } from '../../../../renderer/coach/announcer.ts';
import { HOLD_AFTER_RETAKE_MS, HOLD_MS } from '../../../../renderer/coach/auto-shutter.ts';
import {
  areEyesInTheWay,
  type CoachAction,
  type CoachState,
  reduceCoach,
  ringShare,
  shouldFire,
} from '../../../../renderer/coach/coach-state.ts';
import { closedEyes, emptyFrame, goodFrame } from './good-frame.ts';

const START: CoachState = { phase: 'starting' };
const run = (actions: readonly CoachAction[], from: CoachState = START) => actions.reduce(reduceCoach, from);
const ready: CoachAction = { type: 'ready', isRetake: false };

const good = (fromMs: number, toMs: number, isHeld = false): readonly CoachAction[] =>
  Array.from({ length: Math.floor((toMs - fromMs) / 80) + 1 }, (_, index) => ({
    type: 'frame',
    frame: goodFrame(fromMs + index * 80),
    isHeld,
  }));

const FRAMES = { empty: emptyFrame, closed: closedEyes, good: goodFrame } as const;

/** When the shutter would fire for the first time, in a list of frames. */
function firesAtMs(actions: readonly CoachAction[], from = run([ready])): number | null {
  let state = from;
  for (const action of actions) {
    state = reduceCoach(state, action);
    if (shouldFire(state) && action.type === 'frame') return action.frame.atMs;
  }
  return null;
}

describe('the automatic shutter', () => {
  it('fires once all has been well for a second', () => {
    const atMs = firesAtMs(good(0, 5000));
    expect(atMs).toBeGreaterThanOrEqual(HOLD_MS);
    expect(atMs).toBeLessThan(2 * HOLD_MS);
  });

  it('holds only from when it was said that all is well', () => {
    const closed = [0, 500].map((atMs): CoachAction => ({ type: 'frame', frame: closedEyes(atMs), isHeld: false }));
    const states = good(580, 9000).map((_frame, index, frames) =>
      run([ready, ...closed, ...frames.slice(0, index)]),
    );
    const held = states.flatMap((state) =>
      state.phase === 'watching' && state.shutter.wellSinceMs !== null ? [state] : [],
    );
    const [first] = held;
    // What was said before was to be heard first.
    expect(first?.announcer).toMatchObject({ said: null, saidAtMs: first?.shutter.wellSinceMs });
    expect(first?.shutter.wellSinceMs).toBeGreaterThanOrEqual(500 + LEAST_BETWEEN_MS);
  });

  it('starts again after a blink', () => {
    const blink: CoachAction = { type: 'frame', frame: closedEyes(960), isHeld: false };
    expect(firesAtMs([...good(0, 880), blink, ...good(1040, 5000)])).toBeGreaterThanOrEqual(1040 + HOLD_MS);
  });

  it('starts again after a time without frames', () => {
    expect(firesAtMs([...good(0, 1200), ...good(4000, 9000)])).toBeGreaterThanOrEqual(4000 + HOLD_MS);
  });

  it('does not fire while the person is at something else', () => {
    expect(firesAtMs(good(0, 5000, true))).toBeNull();
  });

  it('does not fire during a countdown or over the filmstrip, whatever still comes from the worker', () => {
    const paused = run([ready, ...good(0, 1200), { type: 'paused' }]);
    expect(firesAtMs(good(1280, 9000), paused)).toBeNull();
  });

  it('fires once for one preview', () => {
    let state = run([ready]);
    let shots = 0;
    for (const action of good(0, 20_000)) {
      state = reduceCoach(state, action);
      if (!shouldFire(state)) continue;
      shots += 1;
      state = reduceCoach(state, { type: 'paused' });
    }
    expect(shots).toBe(1);
  });

  it('gives more time after a retake', () => {
    const afterRetake = run([{ type: 'ready', isRetake: true }]);
    expect(firesAtMs(good(0, 9000), afterRetake)).toBeGreaterThanOrEqual(HOLD_AFTER_RETAKE_MS);
    const back = run([ready, ...good(0, 3000), { type: 'paused' }, { type: 'resumed' }]);
    expect(firesAtMs(good(5000, 12_000), back)).toBeGreaterThanOrEqual(5000 + HOLD_AFTER_RETAKE_MS);
  });

  it('never fires within a second of a frame that was not well', () => {
    const step = fc.record({
      gapMs: fc.integer({ min: 20, max: 700 }),
      kind: fc.constantFrom<keyof typeof FRAMES>('empty', 'closed', 'good', 'good', 'good', 'good', 'good'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let state = run([ready]);
        let atMs = 0;
        let spoiltAtMs = 0;
        for (const { gapMs, kind } of steps) {
          atMs += gapMs;
          if (kind !== 'good') spoiltAtMs = atMs;
          state = reduceCoach(state, { type: 'frame', frame: FRAMES[kind](atMs), isHeld: false });
          if (shouldFire(state)) expect(atMs - spoiltAtMs).toBeGreaterThanOrEqual(HOLD_MS);
        }
      }),
    );
  });
});

describe('the ring', () => {
  it('closes as things get right, and whole only when the shutter fires', () => {
    let last = -1;
    let state = run([ready]);
    for (const action of good(0, 5000)) {
      state = reduceCoach(state, action);
      if (state.phase !== 'watching') throw new Error('Expected the coach to watch');
      const share = ringShare(state, true);
      expect(share).toBeGreaterThanOrEqual(last);
      expect(share === 1).toBe(shouldFire(state));
      last = share;
    }
    expect(last).toBe(1);
  });
});

describe('the coach', () => {
  it('knows when eyes have been spoken of for long', () => {
    const closed = (toMs: number): readonly CoachAction[] =>
      good(0, toMs).map((action) =>
        action.type === 'frame' ? { ...action, frame: closedEyes(action.frame.atMs) } : action,
      );
    expect(areEyesInTheWay(run([ready, ...closed(3000)]))).toBe(false);
    expect(areEyesInTheWay(run([ready, ...closed(5000)]))).toBe(true);
    expect(areEyesInTheWay(run([ready, ...closed(5000), ...good(5080, 7000)]))).toBe(false);
  });

  it('says nothing of a hint that the frames do not bear out', () => {
    const state = run([ready, ...good(0, 800)]);
    expect(state).toMatchObject({ announcer: { said: null, count: 1 } });
  });

  it('says when it can not watch, and stays silent from then on', () => {
    const failed = run([ready, { type: 'failed' }, ...good(0, 3000)]);
    expect(failed).toEqual({ phase: 'unavailable' });
  });
});
