import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../cli/exit-codes.ts';

it.each([
  ['damaged-picture', 2],
  ['person-not-found', 2],
  ['sign-in-refused', 3],
  ['blocked-by-policy', 3],
  ['no-photo', 1],
  ['stopped', 4],
  ['offline', 5],
  ['state-unknown', 5],
] as const)('%s ends with %i', (kind, code) => {
  expect(exitCodeOf({ kind })).toBe(code);
});

it('an outcome that is open because somebody stopped it is an interruption', () => {
  const signal = AbortSignal.abort();
  expect(exitCodeOf({ kind: 'state-unknown' }, signal)).toBe(4);
  expect(exitCodeOf({ kind: 'not-confirmed' }, signal)).toBe(4);
  expect(exitCodeOf({ kind: 'damaged-picture' }, signal)).toBe(2);
});
