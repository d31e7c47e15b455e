import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { StationWay } from '../../../contract/station/session-stage.ts';
import { type ListSummary, SELF_CHECKS, type SelfCheck } from '../../../contract/station/set-up.ts';
import type { NoticePolicy } from '../../settings/station-settings.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { checkClock, serviceTimeOf } from '../self-check/clock.ts';

const PATIENCE_MS = 5000;

type SignInService = Pick<TenantConnection, 'authority' | 'fetch'>;

export interface ServiceChecks {
  /** Null: there is no tenant to reach. */
  readonly isOnline: boolean | null;
  readonly clock: SelfCheck;
}

/** Whether the sign-in service answers, and what its answer says of this machine's clock. */
export async function checkService(connection: SignInService | null): Promise<ServiceChecks> {
  if (connection === null) return { isOnline: null, clock: selfCheck('clock', 'unknown') };
  let isOnline = false;
  const clock = await checkClock(async () => {
    const answer = await askService(connection);
    isOnline = answer !== null;
    return answer && serviceTimeOf(answer);
  });
  return { isOnline, clock };
}

export async function reachesService(connection: SignInService): Promise<boolean> {
  return (await askService(connection)) !== null;
}

/**
 * The sign-in service's public metadata: any answer means that it is reached. Its clock is the one that tokens go by,
 * also in the demo, where that of the photos can be moved. Null without an answer.
 */
async function askService({ authority, fetch }: SignInService): Promise<Response | null> {
  try {
    const address = `${authority}/v2.0/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return answer;
  } catch {
    // Whatever fetch throws, DNS, TLS or time, the service was not reached.
    return null;
  }
}

export interface CheckFacts {
  readonly machine: readonly SelfCheck[];
  readonly service: ServiceChecks;
  readonly list: ListSummary | null;
  readonly hasList: boolean;
  readonly notice: NoticePolicy | null;
  readonly way: StationWay;
}

/** Every line of the self-check, in the order shown: the machine's and the station's own. */
export function allChecks(facts: CheckFacts): readonly SelfCheck[] {
  const own = [facts.service.clock, listCheck(facts), noticeCheck(facts), networkCheck(facts)];
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

function networkCheck({ service: { isOnline } }: CheckFacts): SelfCheck {
  if (isOnline === null) return selfCheck('network', 'unknown');
  return selfCheck('network', isOnline ? 'online' : 'offline');
}
