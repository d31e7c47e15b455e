import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { createText } from '../../../../../main/text/create-text.ts';
import { findings } from '../../../../fixtures/findings.ts';

export const WORD = createText('en');

/** Causes in their order, as `id: confidence`. */
export function found(given: Findings): readonly string[] {
  return findCauses(given, WORD).map(({ id, confidence }) => `${id}: ${confidence}`);
}

/** How sure one cause is, or null where the findings don't show it. */
export function confidenceOf(id: string, changes: Partial<Findings> | Findings): string | null {
  return findCauses(findings(changes), WORD).find((cause) => cause.id === id)?.confidence ?? null;
}
