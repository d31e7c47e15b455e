import type { GraphAnswer } from './graph-answer.ts';
import { refuse } from './graph-answer.ts';
import { throttled } from './graph-errors.ts';
import { createRequestWindow } from './request-window.ts';

/** Photo requests of one app at the same moment, whatever the mailbox (domain facts 1.7). */
const MOST_AT_A_TIME = 4;
const MOST_PER_WINDOW = 10_000;
const WINDOW_MS = 10 * 60_000;
const BUSY_RETRY_SECONDS = 1;

/** Lets photo requests through as Outlook's limits allow, and answers the rest with 429 and Retry-After. */
export interface PhotoThrottle {
  /** `mailbox` is whose photo it is; the count over ten minutes is per app and mailbox. */
  readonly run: (appId: string, mailbox: string, handle: () => Promise<GraphAnswer>) => Promise<GraphAnswer>;
}

/** `now` is real time: a moved clock gives nobody more requests. */
export function createPhotoThrottle(now: () => number): PhotoThrottle {
  const running = new Map<string, number>();
  const window = createRequestWindow({ most: MOST_PER_WINDOW, windowMs: WINDOW_MS }, now);

  return {
    run: async (appId, mailbox, handle) => {
      const waitSeconds = window.secondsUntilAllowed(`${appId} ${mailbox}`);
      if (waitSeconds > 0) return refuse(throttled(waitSeconds));
      const others = running.get(appId) ?? 0;
      if (others >= MOST_AT_A_TIME) return refuse(throttled(BUSY_RETRY_SECONDS));
      running.set(appId, others + 1);
      try {
        return await handle();
      } finally {
        running.set(appId, (running.get(appId) ?? 1) - 1);
      }
    },
  };
}
