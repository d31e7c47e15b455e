import type { Text, TextKey } from '../text/text.ts';
import type { Hint } from './hint.ts';

/** A hint as it is shown and spoken; `null` is "all well". */
export function wordHint(text: Text, hint: Hint | null, isAutomatic: boolean): string {
  if (hint === null) return text.say(isAutomatic ? 'coach.hold-still' : 'coach.all-well');
  const key: TextKey = `coach.hint.${hint.kind}`;
  return hint.amount === null ? text.say(key) : text.say(key, { amount: hint.amount });
}
