import type { AttemptEnd, AttemptStep, AttemptWay, WipeRecord } from './attempt.ts';
import type { Person } from './person.ts';
import type { Receipt } from './receipt.ts';

export type AttemptStepState = 'waiting' | 'current' | 'done' | 'failed' | 'skipped';

/** What the guide shows. Sent whole whenever any of it changes. */
export interface AttemptState {
  readonly id: string;
  readonly person: Person;
  readonly way: AttemptWay;
  readonly steps: readonly { readonly step: AttemptStep; readonly state: AttemptStepState }[];
  /** Origin that the private window shows now; null where there is no window. */
  readonly origin: string | null;
  /** Where the way leads: a page with a People web part, preset by policy or typed; null: any page of SharePoint's. */
  readonly page: string | null;
  /** Null while it runs. */
  readonly end: AttemptEnd | null;
  readonly code?: string;
  /** Who the window is signed in as, where that is somebody else. */
  readonly otherAccount: string | null;
  /** What was measured; null until then. */
  readonly receipt: Receipt | null;
  readonly wipe: WipeRecord | null;
}
