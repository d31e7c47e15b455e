import type { AttemptEnd, AttemptRecord } from '../../contract/attempt.ts';
import type { GatheredCopy } from '../../main/diagnosis/gather/gathered-copy.ts';

/** What a visit came to. */
export interface Visited extends Pick<AttemptRecord, 'way' | 'requestedAt' | 'signedInAs'> {
  /** `not-measured`: what SharePoint serves afterwards decides. */
  readonly end: AttemptEnd;
  /** Entra's number where it refused. */
  readonly code?: string;
  /** Own large photo as the visit was given it; null where it was not asked for, or by a browser of the person's own. */
  readonly copy: GatheredCopy | null;
}
