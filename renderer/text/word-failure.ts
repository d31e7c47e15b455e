import type { Failure } from '../../contract/failure.ts';
import type { Text, TextValues } from './text.ts';

/** A failure as a person reads it. */
export interface WordedFailure {
  /** What happened, and what it means for the photo. */
  readonly what: string;
  readonly todo: string;
  /** To quote to IT or Microsoft; null where no service was asked. */
  readonly requestId: string | null;
  /** The service's own code, for the details. */
  readonly code: string | null;
}

export function wordFailure(text: Text, failure: Failure): WordedFailure {
  const values = valuesOf(failure);
  return {
    what: text.say(`failure.${failure.kind}`, values),
    todo: text.say(`failure.${failure.kind}.do`, values),
    requestId: firstOf(values, ['requestId', 'correlationId', 'clientRequestId']),
    code: firstOf(values, ['code']),
  };
}

function valuesOf(failure: Failure): TextValues {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(failure)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.join(', ');
  }
  return values;
}

function firstOf(values: TextValues, names: readonly string[]): string | null {
  const found = names.map((name) => values[name]).find((value) => value !== undefined);
  return found === undefined ? null : String(found);
}
