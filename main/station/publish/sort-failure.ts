import type { Failure } from '../../../contract/failure.ts';
import type { QueueState } from '../../../contract/station/operator-panel.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';

export type WaitsFor = Extract<SessionOutcome, { readonly kind: 'waiting' }>['for'];

/** What a failure means for the photo that met it, and for those behind it. */
export interface Consequence {
  readonly state: Exclude<QueueState, 'publishing' | 'expired'>;
  readonly waitsFor: WaitsFor;
  /** `everybody`: the run stops. `perhaps`: it stops at the second in a row. */
  readonly holdsUp: 'everybody' | 'perhaps' | 'one';
  /** `never`: only the operator's word about this very photo. */
  readonly again: 'soon' | 'later' | 'when-asked' | 'never';
}

const NETWORK = { state: 'waiting', waitsFor: 'network', holdsUp: 'everybody', again: 'soon' } as const;
const BUSY = { state: 'waiting', waitsFor: 'service', holdsUp: 'everybody', again: 'soon' } as const;
const SIGN_IN = { state: 'waiting', waitsFor: 'operator', holdsUp: 'everybody', again: 'soon' } as const;
/** An account that is new gets its mailbox within days (domain facts 6, row 37). */
const LICENCE = { state: 'waiting', waitsFor: 'licence', holdsUp: 'one', again: 'later' } as const;
const ACCOUNT = { state: 'waiting-for-account', waitsFor: 'account', holdsUp: 'one', again: 'later' } as const;
const REFUSED = { state: 'refused', waitsFor: 'operator', holdsUp: 'one', again: 'when-asked' } as const;
const CONFLICT = { state: 'conflict', waitsFor: 'operator', holdsUp: 'one', again: 'never' } as const;
/** Trouble of this one photo, as far as anybody knows. */
const TROUBLE = { state: 'waiting', waitsFor: 'service', holdsUp: 'one', again: 'soon' } as const;

const CONSEQUENCES: { readonly [K in Failure['kind']]?: Consequence } = {
  offline: NETWORK,
  'timed-out': NETWORK,
  stopped: NETWORK,
  'state-unknown': NETWORK,
  throttled: BUSY,
  // One person's store may be in trouble, or the service: the next one tells.
  'service-unavailable': { ...BUSY, holdsUp: 'perhaps' },
  'sign-in-needed': SIGN_IN,
  'sign-in-cancelled': SIGN_IN,
  'sign-in-timed-out': SIGN_IN,
  'sign-in-refused': SIGN_IN,
  'consent-needed': SIGN_IN,
  'not-configured': SIGN_IN,
  // Nothing is sent while the disk can't keep that it was.
  'cannot-write': SIGN_IN,
  'mailbox-unavailable': LICENCE,
  'no-sharepoint-licence': LICENCE,
  'no-account-yet': ACCOUNT,
  'person-not-found': ACCOUNT,
  'access-denied': REFUSED,
  'blocked-by-policy': REFUSED,
  'photo-refused': REFUSED,
  'unsupported-account': REFUSED,
  'identity-mismatch': REFUSED,
  'several-accounts': REFUSED,
  'newer-photo': CONFLICT,
  'photo-changed-since': CONFLICT,
  'photo-before-unknown': { ...CONFLICT, state: 'unknown-before' },
};

export function consequenceOf({ kind }: Failure): Consequence {
  return CONSEQUENCES[kind] ?? TROUBLE;
}

/** Whether the photo may have arrived all the same, now or in a moment. */
export function mayHaveArrived({ kind }: Failure): boolean {
  return kind === 'state-unknown' || kind === 'not-confirmed' || kind === 'photo-changed-since';
}
