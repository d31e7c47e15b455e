import type { AttemptEnd } from './attempt.ts';
import type { Verdict } from './place.ts';
import type { Receipt } from './receipt.ts';

/** One receipt of the past, for a time line. */
export interface TimelineEntry {
  /** ISO 8601 UTC, the service's clock. */
  readonly at: string;
  readonly action: Receipt['action'];
  /** User principal name of who acted. */
  readonly actor: string;
  /** How many places gave each verdict. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Id and title of the first cause; null where there was none. */
  readonly cause: { readonly id: string; readonly title: string } | null;
  readonly attempt: AttemptEnd | null;
}
