import type { AttemptRecord } from '../../contract/attempt.ts';
import type { GatheredCopy } from './gather/gathered-copy.ts';

/** What a visit to SharePoint brought back, to be judged with everything else that can be asked. */
export interface VisitReport {
  readonly record: AttemptRecord;
  /** Place `sharepoint-userphoto-L`, as the visit measured it; null where it was not requested. */
  readonly copy: GatheredCopy | null;
}
