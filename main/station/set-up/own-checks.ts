import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { StationWay } from '../../../contract/station/session-stage.ts';
import { type ListSummary, SELF_CHECKS, type SelfCheck } from '../../../contract/station/set-up.ts';
import type { NoticePolicy } from '../../settings/station-settings.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';

/** Sign-in wants clocks to agree; tickets and tokens are refused beyond this. */
const FAR_OFF_SECONDS = 300;
const OFF_SECONDS = 30;
const PATIENCE_MS = 5000;

/** What the network and the service's clock told. */
export interface Reach {
  readonly isOnline: boolean;
  /** How far this machine's clock is from the service's; null: not told. */
  readonly clockOffSeconds: number | null;
}

/** Ask the sign-in service for its public metadata: any answer means that it is reached, and its `Date` is a clock. */
export async function reachService(
  { authority, fetch }: Pick<TenantConnection, 'authority' | 'fetch'>,
  now: () => Date,
): Promise<Reach> {
  try {
    const address = `${authority}/v2.0/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const saidMs = Date.parse(answer.headers.get('date') ?? '');
    await answer.body?.cancel();
    const offMs = Math.abs(now().getTime() - saidMs);
    return { isOnline: true, clockOffSeconds: Number.isNaN(saidMs) ? null : Math.round(offMs / 1000) };
  } catch {
    // Whatever fetch throws, DNS, TLS or time, the service was not reached.
    return { isOnline: false, clockOffSeconds: null };
  }
}

export interface CheckFacts {
  readonly machine: readonly SelfCheck[];
  /** Null: there is no tenant to reach. */
  readonly reach: Reach | null;
  readonly list: ListSummary | null;
  readonly hasList: boolean;
  readonly notice: NoticePolicy | null;
  readonly way: StationWay;
}

/** Every line of the self-check, in the order shown: the machine's and the station's own. */
export function allChecks(facts: CheckFacts): readonly SelfCheck[] {
  const own = [listCheck(facts), noticeCheck(facts), networkCheck(facts), ...clockCheck(facts)];
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

function networkCheck({ reach }: CheckFacts): SelfCheck {
  if (reach === null) return selfCheck('network', 'unknown');
  return selfCheck('network', reach.isOnline ? 'online' : 'offline');
}

/** Only the service knows what time it is there; without its word the machine's own stands. */
function clockCheck({ reach }: CheckFacts): readonly SelfCheck[] {
  const seconds = reach?.clockOffSeconds ?? null;
  if (seconds === null) return [];
  if (seconds > FAR_OFF_SECONDS) return [selfCheck('clock', 'far-off', { seconds })];
  return [seconds > OFF_SECONDS ? selfCheck('clock', 'off', { seconds }) : selfCheck('clock', 'right')];
}
