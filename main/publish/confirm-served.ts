import type { PublishFailure } from '../../contract/failure.ts';
import { fail, type Result } from '../../contract/result.ts';
import { pause } from '../http/authorised-ask.ts';
import type { Sleep } from '../http/sleep.ts';
import type { Seen, Served } from './served-photo.ts';

/** Pauses before each question; Graph's answer lags behind the upload (domain facts 1.6). */
const PAUSES_SECONDS = [0, 2, 5, 10, 20, 40] as const;

export interface ConfirmOptions {
  readonly readBack: (signal?: AbortSignal) => Promise<Result<Served>>;
  readonly judge: (served: Served) => Seen;
  readonly sleep: Sleep;
  readonly signal?: AbortSignal | undefined;
  readonly onWait: (seconds: number) => void;
}

/** Ask until Graph serves the target. Trouble while asking is not an answer, so the next question follows. */
export async function confirmServed(options: ConfirmOptions): Promise<Result<Served, PublishFailure>> {
  let seen: Seen | null = null;
  let waitedSeconds = 0;
  for (const seconds of PAUSES_SECONDS) {
    if (!(await waitFor(seconds, options))) break;
    waitedSeconds += seconds;
    const served = await options.readBack(options.signal);
    if (served.ok) {
      seen = options.judge(served.value);
      if (seen === 'target') return served;
    } else if (served.failure.kind === 'sign-in-needed') break;
  }
  return fail({ kind: 'not-confirmed', waitedSeconds, served: seen ?? 'unread' });
}

/** False where the signal ended the wait. */
async function waitFor(seconds: number, { onWait, sleep, signal }: ConfirmOptions): Promise<boolean> {
  if (seconds === 0) return true;
  onWait(seconds);
  return pause(sleep, seconds, signal);
}
