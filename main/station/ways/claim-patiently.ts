import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result } from '../../../contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Claim, ClaimRefusal, TodaysList } from '../list/todays-list.ts';

/** How long somebody who stands at the desk waits for a busy list, all pauses together. */
const LIMIT_MS = 30_000;
/** Where the service names no time. */
const PAUSE_MS = 5000;

export interface PatientClaim {
  readonly list: Pick<TodaysList, 'claim'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Before each pause. */
  readonly onBusy: () => void;
  readonly signal: AbortSignal;
}

/**
 * Claim somebody of a list that may be asking for a pause: the service's pauses are kept, as long as they are short
 * enough together; then it is `throttled`. `stopped` once nobody waits for it any more.
 */
export async function claimPatiently(
  key: string,
  { clock, list, onBusy, signal }: PatientClaim,
): Promise<Result<Claim, ClaimRefusal | Failure>> {
  for (let waitedMs = 0; ; ) {
    const claimed = await list.claim(key, signal);
    if (signal.aborted) return fail({ kind: 'stopped' });
    if (claimed.ok || claimed.failure.kind !== 'throttled') return claimed;
    const pauseMs = pauseAfter(claimed.failure.retryAfterSeconds);
    waitedMs += pauseMs;
    if (waitedMs > LIMIT_MS) return claimed;
    onBusy();
    await pause(pauseMs, clock, signal);
    if (signal.aborted) return fail({ kind: 'stopped' });
  }
}

/** Never none at all: a list that asks for a pause of 0 seconds would be asked without end. */
function pauseAfter(seconds: number | undefined): number {
  return seconds === undefined ? PAUSE_MS : Math.max(1, seconds) * 1000;
}

function pause(milliseconds: number, { after }: Pick<Clock, 'after'>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(milliseconds, resolve);
    signal.addEventListener(
      'abort',
      () => {
        cancel();
        resolve();
      },
      { once: true },
    );
  });
}
