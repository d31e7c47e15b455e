import type { Receipt } from './receipt.ts';

/** Why a watch ended: it is the same everywhere, nobody wanted it any more, or it asked long enough. */
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
  /** What was asked last. */
  readonly receipt: Receipt | null;
}
