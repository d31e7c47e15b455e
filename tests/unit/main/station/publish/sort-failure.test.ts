import { expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { consequenceOf, mayHaveArrived } from '../../../../../main/station/publish/sort-failure.ts';

type Case = readonly [failure: Failure['kind'], state: string, waitsFor: string, holdsUp: string, again: string];

it.each<Case>([
  ['offline', 'waiting', 'network', 'everybody', 'soon'],
  ['timed-out', 'waiting', 'network', 'everybody', 'soon'],
  ['state-unknown', 'waiting', 'network', 'everybody', 'soon'],
  ['stopped', 'waiting', 'network', 'everybody', 'soon'],
  ['throttled', 'waiting', 'service', 'everybody', 'soon'],
  ['service-unavailable', 'waiting', 'service', 'perhaps', 'soon'],
  ['not-confirmed', 'waiting', 'service', 'one', 'soon'],
  ['unexpected-answer', 'waiting', 'service', 'one', 'soon'],
  ['decoder-stopped', 'waiting', 'service', 'one', 'soon'],
  ['sign-in-needed', 'waiting', 'operator', 'everybody', 'soon'],
  ['sign-in-cancelled', 'waiting', 'operator', 'everybody', 'soon'],
  ['sign-in-timed-out', 'waiting', 'operator', 'everybody', 'soon'],
  ['sign-in-refused', 'waiting', 'operator', 'everybody', 'soon'],
  ['not-configured', 'waiting', 'operator', 'everybody', 'soon'],
  ['mailbox-unavailable', 'waiting', 'licence', 'one', 'later'],
  ['no-account-yet', 'waiting-for-account', 'account', 'one', 'later'],
  ['person-not-found', 'waiting-for-account', 'account', 'one', 'later'],
  ['access-denied', 'refused', 'operator', 'one', 'when-asked'],
  ['blocked-by-policy', 'refused', 'operator', 'one', 'when-asked'],
  ['photo-refused', 'refused', 'operator', 'one', 'when-asked'],
  ['unsupported-account', 'refused', 'operator', 'one', 'when-asked'],
  ['newer-photo', 'conflict', 'operator', 'one', 'never'],
  ['photo-changed-since', 'conflict', 'operator', 'one', 'never'],
  ['photo-before-unknown', 'unknown-before', 'operator', 'one', 'never'],
])('%s: %s for the %s, holds up %s, again %s', (kind, state, waitsFor, holdsUp, again) => {
  expect(consequenceOf({ kind })).toEqual({ state, waitsFor, holdsUp, again });
});

it('what may have arrived is read back before anything is sent again', () => {
  expect(mayHaveArrived({ kind: 'state-unknown' })).toBe(true);
  expect(mayHaveArrived({ kind: 'photo-changed-since' })).toBe(true);
  expect(mayHaveArrived({ kind: 'not-confirmed' })).toBe(true);
  expect(mayHaveArrived({ kind: 'throttled' })).toBe(false);
  expect(mayHaveArrived({ kind: 'access-denied' })).toBe(false);
});
