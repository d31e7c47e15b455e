import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { createText } from '../../../../../main/text/create-text.ts';
import { findings } from '../../../../fixtures/findings.ts';

export const WORD = createText('en');

/** Causes in their order, as `id: confidence`. */
export function found(given: Findings): readonly string[] {
  return findCauses(given, WORD).map(({ id, confidence }) => `${id}: ${confidence}`);
}

/** What differs from somebody with whom all is well, and how sure the cause is then; null: not shown. */
export type Row = readonly [what: string, changes: Partial<Findings>, expected: 'likely' | 'possible' | null];

/** A table test of one cause over evidence. */
export function describeCause(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    it.each(rows)('%s', (_what, changes, expected) => {
      const cause = findCauses(findings(changes), WORD).find((one) => one.id === id);
      expect(cause?.confidence ?? null).toBe(expected);
    });
  });
}
