import type { Failure } from '../failure.ts';
import type { ListedPerson } from './listed-person.ts';
import type { ListSummary, OperatorSignIn } from './set-up.ts';

/** Behind the PIN. Aggregates only, unless policy allows names; no faces beyond the current one. */
export interface OperatorPanel {
  readonly counts: {
    readonly people: number;
    readonly done: number;
    readonly missing: number;
    readonly waiting: number;
    readonly declined: number;
    readonly blocked: number;
    readonly elsewhere: number;
  };
  readonly list: ListSummary | null;
  readonly operator: OperatorSignIn;
  /** Whether there is a queue at all; without encryption there is none. */
  readonly queueState: 'ready' | 'no-encryption' | 'full' | 'not-used';
  readonly queue: readonly QueuedPhoto[];
  /** Newest first; at most 20. */
  readonly errors: readonly StationError[];
  /** Photos that can still be taken back, newest first. */
  readonly undoable: readonly UndoablePhoto[];
  /** Whether names may be shown. */
  readonly showsNames: boolean;
  /** The session that was interrupted can go on; null: nobody is in one. */
  readonly interrupted: { readonly stage: string; readonly person: ListedPerson | null } | null;
}

/** One photo that waits. Without a face, and without a name unless policy allows names. */
export interface QueuedPhoto {
  readonly id: string;
  /** Order in which it is published. */
  readonly position: number;
  readonly personName: string | null;
  /** ISO 8601 UTC. */
  readonly takenAt: string;
  readonly state: QueueState;
  readonly failure: Failure | null;
  readonly requestId: string | null;
}

/**
 * Why a photo waits. `conflict`: the photo in Microsoft 365 is not the one that was there when the list was read.
 * `unknown-before`: nobody knows which was there. Both need the operator's word. `waiting-for-account`: the person
 * doesn't exist yet. `expired`: older than policy allows; it is deleted, and this line stays until it is read.
 */
export const QUEUE_STATES = [
  'waiting',
  'publishing',
  'conflict',
  'unknown-before',
  'waiting-for-account',
  'refused',
  'expired',
] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export interface StationError {
  readonly at: string;
  readonly failure: Failure;
  readonly requestId: string | null;
}

export interface UndoablePhoto {
  readonly id: string;
  readonly personName: string | null;
  readonly publishedAt: string;
  /** Until when: ISO 8601 UTC. */
  readonly until: string;
}

export type OperatorAction =
  /** Back to what was interrupted, or to the first page. */
  | { readonly type: 'go-on' }
  | { readonly type: 'end-session' }
  /** Begin or go on with a session that the operator does for somebody. */
  | { readonly type: 'assist' }
  /** Let a photo pass that policy held back, for a reason that is written down. */
  | { readonly type: 'let-pass'; readonly reason: string }
  | { readonly type: 'publish-waiting' }
  /** Put it over whatever is there now. */
  | { readonly type: 'publish-anyway'; readonly id: string }
  | { readonly type: 'drop'; readonly id: string }
  | { readonly type: 'undo'; readonly id: string }
  | { readonly type: 'reload-list' }
  /** Leave the kiosk for the set-up page, e.g. to sign in again. */
  | { readonly type: 'unlock' };
