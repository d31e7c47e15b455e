import type { SelfCheck } from '../../../contract/station/set-up.ts';
import type { StationText } from '../words/station-text.ts';

export interface WordedCheck {
  /** Null while it is being looked at. */
  readonly what: string | null;
  /** Null where there is nothing to do. */
  readonly todo: string | null;
}

/** A line of the self-check as the operator reads it. Main chooses the sentence; one without words says nothing. */
export function wordCheck(text: StationText, { id, result, detail, values }: SelfCheck): WordedCheck {
  if (result === 'checking') return { what: null, todo: null };
  const key = `station.check.${id}.${detail}`;
  return { what: text.sayIfKnown(key, values), todo: text.sayIfKnown(`${key}.do`, values) };
}
