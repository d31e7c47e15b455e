import type { Failure } from '../../../contract/failure.ts';
import type { Cause, Evidence, Grade, Remedy } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { LinkName } from './link-addresses.ts';

/**
 * Where on the way of a photo a cause sits, in the order in which one blocks the next (domain facts 6, reading
 * order). An earlier one comes first among causes that are as sure.
 */
export const HOPS = ['sign-in', 'identity', 'graph', 'policy', 'profile', 'sync', 'thumbnail', 'viewer'] as const;
export type Hop = (typeof HOPS)[number];

/**
 * A named reason why a copy is not `same`. Words come from the catalogue: `cause.<id>.title`,
 * `cause.<id>.explanation`, `remedy.<id>`, `link.<name>`, each with the finding's `facts` as arguments, and with `who`:
 * `self` where somebody asked about themselves, else `other`.
 */
export interface CauseDefinition {
  readonly id: string;
  /** Rows of the table in domain facts 6 that it covers; empty where it was added from practice (7.6). */
  readonly rows: readonly number[];
  readonly hop: Hop;
  readonly grade: Grade;
  /** What to look for. Pure; null where the findings don't show it. */
  readonly look: (findings: Findings) => CauseFinding | null;
  /** The same for a diagnosis, a publish or an undo that failed as a whole, of which nothing else is known. */
  readonly lookAtFailure?: (failure: Failure) => CauseFinding | null;
  /** Ids of causes that, where they are found, explain the same better: this one is left out then. */
  readonly unless?: readonly string[];
  readonly remedies: readonly RemedyDefinition[];
  readonly links: readonly LinkName[];
}

export type Confidence = Cause['confidence'];

export interface CauseFinding {
  readonly confidence: Confidence;
  /** No two of the same fact from the same source. */
  readonly evidence: readonly Evidence[];
  /** Arguments of the words. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Causes that the same evidence would show. */
  readonly alikeCauses?: readonly string[];
  /** In place of the definition's own. */
  readonly remedies?: readonly RemedyDefinition[];
}

export interface RemedyDefinition extends Pick<Remedy, 'id' | 'who'> {
  /** Not to be had in the national clouds (domain facts 2.4). */
  readonly isWorldwideOnly?: true;
}
