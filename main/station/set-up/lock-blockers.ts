import type { StationWay } from '../../../contract/station/session-stage.ts';
import type { ListSummary, LockBlocker, OperatorSignIn } from '../../../contract/station/set-up.ts';
import type { NoticePolicy } from '../../settings/station-settings.ts';

export interface LockFacts {
  readonly isConfigured: boolean;
  readonly way: StationWay;
  readonly pin: 'missing' | 'set' | 'policy';
  readonly operator: OperatorSignIn['state'];
  /** Whether policy names a list that this way of working can read. */
  readonly hasList: boolean;
  readonly isListWanted: boolean;
  readonly list: ListSummary | null;
  readonly notice: NoticePolicy | null;
}

/** Why the station can't lock yet, in the order in which it is mended. */
export function lockBlockers(facts: LockFacts): readonly LockBlocker[] {
  const needsList = facts.way === 'operator' || facts.isListWanted;
  const blockers: Readonly<Record<LockBlocker, boolean>> = {
    'not-configured': !facts.isConfigured,
    'no-pin': facts.pin === 'missing',
    'not-signed-in': facts.way === 'operator' && facts.operator !== 'signed-in',
    'no-list': needsList && (!facts.hasList || facts.list === null),
    'no-notice': facts.notice === null,
  };
  return (Object.keys(blockers) as LockBlocker[]).filter((name) => blockers[name]);
}
