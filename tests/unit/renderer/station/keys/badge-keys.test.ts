import { describe, expect, it } from 'vitest';
import { NOTHING_TYPED, readBadgeKey } from '../../../../../renderer/station/keys/badge-keys.ts';

/** The badge that is heard when `keys` come `gapMs` apart. */
function heardAfter(keys: readonly string[], gapMs: number): readonly string[] {
  const badges: string[] = [];
  let state = NOTHING_TYPED;
  keys.forEach((key, index) => {
    const reading = readBadgeKey(state, key, 1000 + index * gapMs);
    state = reading.keys;
    if (reading.badge !== null) badges.push(reading.badge);
  });
  return badges;
}

describe('readBadgeKey', () => {
  it('hears a reader that types', () => {
    expect(heardAfter([...'K-417b', 'Enter'], 8)).toEqual(['K-417b']);
  });

  it('hears through the shift keys of its capitals', () => {
    expect(heardAfter(['Shift', 'K', '4', 'Shift', 'B', '7', 'Enter'], 8)).toEqual(['K4B7']);
  });

  it('hears one after the other', () => {
    expect(heardAfter([...'first', 'Enter', ...'second', 'Enter'], 8)).toEqual(['first', 'second']);
  });

  it('leaves hands alone, however much they type', () => {
    expect(heardAfter([...'Citra Dewi', 'Enter'], 90)).toEqual([]);
  });

  it('takes two keys that were hit at once for no badge', () => {
    expect(heardAfter(['o', 'k', 'Enter'], 8)).toEqual([]);
  });

  it('takes what is longer than any key for no badge', () => {
    expect(heardAfter([...'x'.repeat(201), 'Enter'], 1)).toEqual([]);
  });

  it('forgets what a hand typed before the reader began', () => {
    let state = readBadgeKey(NOTHING_TYPED, 'q', 0).keys;
    for (const [index, key] of [...'1234'].entries()) state = readBadgeKey(state, key, 500 + index).keys;
    expect(readBadgeKey(state, 'Enter', 505).badge).toBe('1234');
  });

  it('takes an Enter that comes late for a hand’s', () => {
    let state = NOTHING_TYPED;
    for (const [index, key] of [...'1234'].entries()) state = readBadgeKey(state, key, index).keys;
    expect(readBadgeKey(state, 'Enter', 400).badge).toBeNull();
  });
});
