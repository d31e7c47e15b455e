import type { Failure } from '../failure.ts';
import type { Account } from '../person.ts';

/** What the start-up self-check looks at, in the order shown. */
export const SELF_CHECKS = [
  /** Assigned access, shell launcher, single-app mode, a kiosk session: whether the system keeps people in. */
  'kiosk-shell',
  'other-monitors',
  'sleep',
  'power',
  'camera',
  'clock',
  /** safeStorage with a real backend: without it there is no queue. */
  'encryption',
  'disk-space',
  'list',
  'notice',
  'network',
] as const;
export type SelfCheckId = (typeof SELF_CHECKS)[number];

/**
 * `missing`: a way out or a risk stays open, and only the operating system or IT can close it. `unknown`: this system
 * doesn't tell. `failed`: the station can't work so.
 */
export type SelfCheckResult = 'checking' | 'good' | 'missing' | 'unknown' | 'failed';

export interface SelfCheck {
  readonly id: SelfCheckId;
  readonly result: SelfCheckResult;
  /** Which of its sentences holds: catalogue key `station.check.<id>.<detail>`. */
  readonly detail: string;
  /** Arguments of that sentence. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The page before the station locks, and after the operator unlocked it. */
export interface SetUpState {
  readonly checks: readonly SelfCheck[];
  readonly operator: OperatorSignIn;
  readonly list: ListSummary | null;
  readonly listFailure: Failure | null;
  /** The PIN that leaves the kiosk: set here for this machine, or given by policy. */
  readonly pin: 'missing' | 'set' | 'policy';
  /** Photos from before a restart that wait for an operator. */
  readonly waiting: number;
  /** Why it can't lock yet; empty: it can. */
  readonly blockers: readonly LockBlocker[];
}

export type LockBlocker = 'no-pin' | 'not-signed-in' | 'no-list' | 'no-notice' | 'not-configured';

/** Only in the operator way; where people sign in themselves nobody is signed in here. */
export interface OperatorSignIn {
  readonly state: 'not-wanted' | 'signed-out' | 'signing-in' | 'signed-in' | 'died';
  readonly account: Account | null;
  /** Directory roles that are bigger than a station needs, by catalogue key `station.role.<name>`; told at every start. */
  readonly biggerRoles: readonly string[];
  /** The role that is needed is not among those of the token. Null: the token doesn't tell. */
  readonly hasNeededRole: boolean | null;
  readonly failure: Failure | null;
}

export interface ListSummary {
  readonly kind: 'csv' | 'sharepoint' | 'group';
  readonly name: string;
  readonly people: number;
  /** When it was read: ISO 8601 UTC. */
  readonly at: string;
  /** Whether other stations see what this one does. */
  readonly isShared: boolean;
  /**
   * Why a SharePoint list is only read: it lacks the columns Status, Station and At, its Status allows other words
   * only, or the operator may not change its lines. Left out where it is shared, and for a file or a group.
   */
  readonly notSharedBecause?: 'no-columns' | 'other-words' | 'read-only';
}

export type SetUpAction =
  | { readonly type: 'check-again' }
  | { readonly type: 'sign-in' }
  | { readonly type: 'cancel-sign-in' }
  | { readonly type: 'sign-out' }
  | { readonly type: 'reload-list' }
  /** Four to twelve digits. */
  | { readonly type: 'set-pin'; readonly pin: string }
  /** Lock the station: from here on people come. */
  | { readonly type: 'lock' }
  /** End the program. */
  | { readonly type: 'quit' };
