import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../main/doctor/check.ts';
import { runChecks } from '../../../../main/doctor/run-checks.ts';

describe('runChecks', () => {
  it('reports every check in order, the one that throws as failed', async () => {
    const checks: Check[] = [
      { id: 'configuration', run: async () => ({ state: 'ok', facts: { count: 1 } }) },
      { id: 'clock', run: () => Promise.reject(new RangeError('boom')) },
      { id: 'tenant', run: async () => ({ state: 'failed', who: 'admin' }) },
    ];
    const seen: string[] = [];
    expect(await runChecks(checks, ({ id }) => seen.push(id))).toEqual([
      { id: 'configuration', state: 'ok', facts: { count: 1 }, who: null },
      { id: 'clock', state: 'failed', facts: { reason: 'threw', error: 'RangeError' }, who: null },
      { id: 'tenant', state: 'failed', facts: {}, who: 'admin' },
    ]);
    expect(seen).toEqual(['configuration', 'clock', 'tenant']);
  });
});
