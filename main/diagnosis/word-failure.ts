import type { Failure } from '../../contract/failure.ts';
import type { Word } from '../text/create-text.ts';

/** The sentence for a failure, from the catalogue key `failure.<kind>` with the failure's facts as arguments. */
export function wordFailure(word: Word, failure: Failure): string {
  const facts = Object.entries(failure).map(([name, value]): [string, string | number] => [
    name,
    Array.isArray(value) ? value.join(', ') : typeof value === 'number' ? value : String(value),
  ]);
  return word(`failure.${failure.kind}`, Object.fromEntries(facts));
}
