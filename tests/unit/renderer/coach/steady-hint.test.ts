import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameAnalysis } from '../../../../renderer/coach/frame-analysis.ts';
import { isSameHint } from '../../../../renderer/coach/hint.ts';
import {
  LEAST_SHOWN_MS,
  NO_FACE_YET,
  type SteadyHint,
  steadyHint,
} from '../../../../renderer/coach/steady-hint.ts';
import { closedEyes, emptyFrame, goodFrame } from './good-frame.ts';

/** The state after each frame. */
function watch(frames: readonly FrameAnalysis[]): readonly SteadyHint[] {
  const states: SteadyHint[] = [];
  for (const frame of frames) states.push(steadyHint(states.at(-1) ?? NO_FACE_YET, frame));
  return states;
}

const every = (everyMs: number, count: number, make: (atMs: number) => FrameAnalysis) =>
  Array.from({ length: count }, (_, index) => make(index * everyMs));

function changes(states: readonly SteadyHint[]): readonly SteadyHint[] {
  return states.filter((state, index) => !isSameHint(state.hint, (states[index - 1] ?? NO_FACE_YET).hint));
}

describe('steadyHint', () => {
  it('follows what the person does', () => {
    const frames = [
      ...every(80, 20, emptyFrame),
      ...every(80, 30, (ms) => goodFrame(1600 + ms, { eyeMiddle: { x: 140, y: 202 } })),
      ...every(80, 30, (ms) => closedEyes(4000 + ms)),
      ...every(80, 30, (ms) => goodFrame(6400 + ms)),
    ];
    expect(changes(watch(frames)).map(({ hint }) => hint?.kind ?? null)).toEqual([
      'move-left',
      'eyes-closed',
      null,
    ]);
  });

  it('does not speak of a blink', () => {
    const frames = every(80, 60, (ms) => (ms > 2000 && ms < 2350 ? closedEyes(ms) : goodFrame(ms)));
    expect(changes(watch(frames)).map(({ hint }) => hint)).toEqual([null]);
  });

  it('keeps a hint while its measure is only just inside the limit again', () => {
    const frames = [
      ...every(80, 30, (ms) => goodFrame(ms, { rollDegrees: 9 })),
      ...every(80, 60, (ms) => goodFrame(2400 + ms, { rollDegrees: 7.2 })),
    ];
    expect(watch(frames).at(-1)?.hint?.kind).toBe('tilt-right');
  });

  it('changes at most once in the time that a hint stands, whatever the frames say', () => {
    const anyFrame = fc.record({
      gapMs: fc.integer({ min: 16, max: 400 }),
      kind: fc.constantFrom('empty', 'closed', 'left', 'right', 'near', 'good'),
      x: fc.integer({ min: 0, max: 640 }),
      roll: fc.double({ min: -20, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyFrame, { minLength: 2, maxLength: 120 }), (steps) => {
        let atMs = 0;
        const frames = steps.map(({ gapMs, kind, x, roll }) => {
          atMs += gapMs;
          if (kind === 'empty') return emptyFrame(atMs);
          if (kind === 'closed') return closedEyes(atMs);
          if (kind === 'good') return goodFrame(atMs);
          return goodFrame(atMs, { eyeMiddle: { x, y: 202 }, rollDegrees: roll });
        });
        const times = changes(watch(frames)).map(({ shownSinceMs }) => shownSinceMs);
        for (const [index, time] of times.slice(1).entries()) {
          expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(LEAST_SHOWN_MS);
        }
      }),
    );
  });

  it('settles on one hint when a measure is noisy around its limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.7, max: 0.7, noNaN: true }), { minLength: 100, maxLength: 200 }),
        (noise) => {
          const frames = noise.map((value, index) => goodFrame(index * 80, { rollDegrees: 8 + value }));
          expect(changes(watch(frames)).length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('settles on one amount when a length is noisy around a border', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 100, maxLength: 200 }), (noise) => {
        // 130 mm, between a hand and two, is 124 pixels from the middle.
        const frames = noise.map((value, index) =>
          goodFrame(index * 80, { eyeMiddle: { x: 320 - 124 + value, y: 202 } }),
        );
        expect(changes(watch(frames)).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
