import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announce,
  isWellSaid,
  LEAST_BETWEEN_MS,
  LEAST_REPEAT_MS,
  SILENT,
} from '../../../../renderer/coach/announcer.ts';
import type { Hint } from '../../../../renderer/coach/hint.ts';

const EYES: Hint = { kind: 'eyes-closed', amount: null };
const LEFT: Hint = { kind: 'move-left', amount: 'hand' };

describe('announce', () => {
  it('says the first hint at once', () => {
    expect(announce(SILENT, LEFT, 0)).toEqual({ said: LEFT, saidAtMs: 0, count: 1, isRepeated: false });
  });

  it('says that all is well, too', () => {
    expect(announce(SILENT, null, 0).count).toBe(1);
  });

  it('says a hint again only after a long time', () => {
    const once = announce(SILENT, LEFT, 0);
    expect(announce(once, LEFT, LEAST_REPEAT_MS - 1)).toBe(once);
    expect(announce(once, LEFT, LEAST_REPEAT_MS).count).toBe(2);
  });

  it('says a hint twice at most, and that all is well once', () => {
    const often = (hint: Hint | null) =>
      Array.from({ length: 10 }, (_, times) => times * LEAST_REPEAT_MS).reduce(
        (state, atMs) => announce(state, hint, atMs),
        SILENT,
      ).count;
    expect(often(LEFT)).toBe(2);
    expect(often(null)).toBe(1);
  });

  it('has not said that all is well before it said anything', () => {
    expect(isWellSaid(SILENT)).toBe(false);
    expect(isWellSaid(announce(SILENT, null, 0))).toBe(true);
  });

  it('lets one thing be heard before it says the next', () => {
    const once = announce(SILENT, LEFT, 0);
    expect(announce(once, EYES, LEAST_BETWEEN_MS - 1)).toBe(once);
    expect(announce(once, EYES, LEAST_BETWEEN_MS).said).toBe(EYES);
  });

  it('never speaks faster than it can be heard', () => {
    const step = fc.record({ gapMs: fc.integer({ min: 1, max: 900 }), hint: fc.constantFrom(LEFT, EYES, null) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let state = SILENT;
        let atMs = 0;
        for (const { gapMs, hint } of steps) {
          atMs += gapMs;
          const next = announce(state, hint, atMs);
          if (next !== state) expect(next.saidAtMs - state.saidAtMs).toBeGreaterThanOrEqual(LEAST_BETWEEN_MS);
          state = next;
        }
      }),
    );
  });
});
