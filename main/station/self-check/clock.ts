import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { SelfCheck } from '../../../contract/station/set-up.ts';

/** Times of photos and of the audit log are wrong by so much at most. */
const OFF_SECONDS = 60;

/** Sign-in refuses tokens from a clock that is off by more than about five minutes (common practice, not confirmed for Entra). */
const FAR_OFF_SECONDS = 300;

/** Compare this machine's clock with a service's. */
export async function checkClock(
  askServiceTime: () => Promise<Date | null>,
  now: () => number = Date.now,
): Promise<SelfCheck> {
  const before = now();
  const service = await askServiceTime();
  if (service === null) return selfCheck('clock', 'unknown');
  // The answer was made at some moment between; half way is nearest to all of them.
  const seconds = Math.round(Math.abs(service.getTime() - (before + now()) / 2) / 1000);
  if (seconds >= FAR_OFF_SECONDS) return selfCheck('clock', 'far-off', { seconds });
  return seconds >= OFF_SECONDS ? selfCheck('clock', 'off', { seconds }) : selfCheck('clock', 'right');
}

/** What a service's `Date` header says; null where it has none that can be read. */
export function serviceTimeOf({ headers }: Pick<Response, 'headers'>): Date | null {
  const date = new Date(headers.get('date') ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}
