import type { Cause } from '../../../contract/receipt.ts';
import type { Word } from '../../text/create-text.ts';
import type { FindCause, Findings } from './cause-finder.ts';
import { findSharePointNotPulled } from './sharepoint-not-pulled.ts';

/** Every cause that is looked for, the most telling first. A new cause is a file here and a line in this list. */
const CAUSES: readonly FindCause[] = [findSharePointNotPulled];

export function findCauses(findings: Findings, word: Word): readonly Cause[] {
  return CAUSES.map((find) => find(findings, word)).filter((cause) => cause !== null);
}
