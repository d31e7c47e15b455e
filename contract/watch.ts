import type { Failure } from './failure.ts';
import type { Place } from './place.ts';
import type { Receipt } from './receipt.ts';

/**
 * Why a watch ended: it is the same in every place that can be asked, nobody wanted it any more, it asked long
 * enough, or waiting can't help (see `failure`).
 */
export type WatchEnd = 'same' | 'stopped' | 'gave-up' | 'failed';

/** Asking again, ever more rarely, until the photo is the same in every place that can be asked. */
export interface WatchState {
  /** Whose photo: user principal name, or null for oneself. */
  readonly upn: string | null;
  readonly phase: 'asking' | 'waiting' | 'ended';
  /** How often it was asked so far. */
  readonly asked: number;
  /** When it is asked next: ISO 8601 UTC, this machine's clock; null while asking and after the end. */
  readonly nextAt: string | null;
  readonly end: WatchEnd | null;
  /** What was answered last. */
  readonly receipt: Receipt | null;
  /** Places that refuse or can't be asked, by that receipt: `same` says nothing about them. */
  readonly notCounted: readonly Place[];
  /** Why the last question had no answer; null where it had one. With `failed`, why waiting can't help. */
  readonly failure: Failure | null;
}
