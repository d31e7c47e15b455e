import { describe, expect, it } from 'vitest';
import { type BadgeGate, passBadge, SAME_CODE_MS } from '../../../../../renderer/station/badge/badge-gate.ts';

function countsOf(...seen: readonly (readonly [string, number])[]): readonly boolean[] {
  let gate: BadgeGate = null;
  return seen.map(([key, atMs]) => {
    const passed = passBadge(gate, key, atMs);
    gate = passed.gate;
    return passed.counts;
  });
}

describe('passBadge', () => {
  it('counts a code once while it is held before the camera, however long', () => {
    const seen = Array.from({ length: 60 }, (_none, index) => ['E-1', index * 200] as const);
    expect(countsOf(...seen).filter(Boolean)).toHaveLength(1);
  });

  it('counts the same code again once it was away', () => {
    expect(countsOf(['E-1', 0], ['E-1', SAME_CODE_MS - 1], ['E-1', 2 * SAME_CODE_MS])).toEqual([true, false, true]);
  });

  it('counts another code at once, and the first one after it', () => {
    expect(countsOf(['E-1', 0], ['E-2', 200], ['E-1', 400])).toEqual([true, true, true]);
  });
});
