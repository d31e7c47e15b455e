import { describe, expect, it } from 'vitest';
import { latestOf } from '../../../../renderer/shared/service-clock.tsx';

describe('latestOf', () => {
  it('compares moments, however they are written', () => {
    const times = ['2026-11-23T08:00:00Z', '2026-11-24T01:30:00+02:00', '2026-11-23T23:00:00.000Z'];
    expect(latestOf(times)).toBe('2026-11-24T01:30:00+02:00');
  });

  it('of no times is none', () => {
    expect(latestOf([])).toBeNull();
  });
});
