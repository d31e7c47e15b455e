import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { StationWay } from '../../../contract/station/session-stage.ts';
import { type ListSummary, SELF_CHECKS, type SelfCheck } from '../../../contract/station/set-up.ts';
import type { NoticePolicy } from '../../settings/station-settings.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';

const PATIENCE_MS = 5000;

/** Ask the sign-in service for its public metadata: any answer means that it is reached. */
export async function reachesService({
  authority,
  fetch,
}: Pick<TenantConnection, 'authority' | 'fetch'>): Promise<boolean> {
  try {
    const address = `${authority}/v2.0/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return true;
  } catch {
    // Whatever fetch throws, DNS, TLS or time, the service was not reached.
    return false;
  }
}

export interface CheckFacts {
  readonly machine: readonly SelfCheck[];
  /** Null: there is no tenant to reach. */
  readonly isOnline: boolean | null;
  readonly list: ListSummary | null;
  readonly hasList: boolean;
  readonly notice: NoticePolicy | null;
  readonly way: StationWay;
}

/** Every line of the self-check, in the order shown: the machine's and the station's own. */
export function allChecks(facts: CheckFacts): readonly SelfCheck[] {
  const own = [listCheck(facts), noticeCheck(facts), networkCheck(facts)];
  const known = new Map([...facts.machine, ...own].map((check) => [check.id, check]));
  return SELF_CHECKS.flatMap((id) => known.get(id) ?? []);
}

function listCheck({ hasList, list, way }: CheckFacts): SelfCheck {
  if (list !== null) return selfCheck('list', 'read', { people: list.people, name: list.name });
  if (hasList) return selfCheck('list', 'not-read');
  return selfCheck('list', way === 'operator' ? 'not-set' : 'not-wanted');
}

function noticeCheck({ notice }: CheckFacts): SelfCheck {
  return notice === null ? selfCheck('notice', 'not-set') : selfCheck('notice', 'set', { version: notice.version });
}

function networkCheck({ isOnline }: CheckFacts): SelfCheck {
  if (isOnline === null) return selfCheck('network', 'unknown');
  return selfCheck('network', isOnline ? 'online' : 'offline');
}
