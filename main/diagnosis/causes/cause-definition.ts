import type { Cause, Evidence, Grade, Remedy } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';

/**
 * Where on the way of a photo a cause sits, in the order in which one blocks the next (domain facts 6, reading
 * order). An earlier one comes first among causes that are as sure.
 */
export const HOPS = ['sign-in', 'identity', 'graph', 'policy', 'profile', 'sync', 'thumbnail', 'viewer'] as const;
export type Hop = (typeof HOPS)[number];

/**
 * A named reason why a copy is not `same`. Words come from the catalogue: `cause.<id>.title`,
 * `cause.<id>.explanation`, `remedy.<id>`, `link.<id>`, each with the finding's `facts` as arguments.
 */
export interface CauseDefinition {
  readonly id: string;
  /** Rows of the table in domain facts 6 that it covers; empty where it was added from practice (7.6). */
  readonly rows: readonly number[];
  readonly hop: Hop;
  readonly grade: Grade;
  /** What to look for. Pure; null where the findings don't show it. */
  readonly look: (findings: Findings) => CauseFinding | null;
  readonly remedies: readonly RemedyDefinition[];
  readonly links: readonly LinkName[];
}

export interface CauseFinding {
  readonly confidence: Cause['confidence'];
  readonly evidence: readonly Evidence[];
  /** Arguments of the words. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Causes that the same evidence would show. */
  readonly alikeCauses?: readonly string[];
}

export type RemedyDefinition = Pick<Remedy, 'id' | 'who'>;

/** Pages that say more, by name; `link-addresses.ts` has the addresses. */
export type LinkName = string;
