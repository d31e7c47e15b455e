import type { Failure } from './failure.ts';

/** Outcome of an operation whose failure somebody can be told about and act on. Exceptions are for bugs. */
export type Result<T, F extends { readonly kind: string } = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<F extends { readonly kind: string }>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
