import { expect, it } from 'vitest';
import { exitCodeOf, toldFailure } from '../../../cli/exit-codes.ts';

it.each([
  ['damaged-picture', 2],
  ['person-not-found', 2],
  ['sign-in-refused', 3],
  ['blocked-by-policy', 3],
  ['no-photo', 1],
  ['stopped', 4],
  ['offline', 5],
  ['attempts-off', 3],
  ['browser-missing', 2],
  ['browser-not-started', 5],
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

it('what Ctrl+C broke off is told as stopped, not as somebody’s cancelling or a bad picture', () => {
  const stopped = AbortSignal.abort();
  expect(toldFailure({ kind: 'sign-in-cancelled' }, stopped)).toEqual({ kind: 'stopped' });
  expect(toldFailure({ kind: 'decoder-stopped' }, stopped)).toEqual({ kind: 'stopped' });
  expect(toldFailure({ kind: 'damaged-picture' }, stopped)).toEqual({ kind: 'damaged-picture' });
  const running = new AbortController().signal;
  expect(toldFailure({ kind: 'sign-in-cancelled' }, running)).toEqual({ kind: 'sign-in-cancelled' });
});
