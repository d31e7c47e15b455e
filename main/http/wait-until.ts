import { sleep as realSleep, type Sleep } from './sleep.ts';

/** A computer that slept is noticed after this long at most. */
const LONGEST_NAP_MS = 30_000;

export interface WaitTools {
  readonly sleep?: Sleep | undefined;
  /** Milliseconds since 1970, this machine's clock. */
  readonly nowMs?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Wait until the clock on the wall shows `untilMs`; rejects when the signal is aborted. A timer stands still while the
 * computer sleeps and holds 24 days at most, so that this naps and looks at the clock. A clock that is put back
 * doesn't make it wait longer.
 */
export async function waitUntil(untilMs: number, tools: WaitTools = {}): Promise<void> {
  const { sleep = realSleep, nowMs = Date.now, signal } = tools;
  let leftMs = untilMs - nowMs();
  while (leftMs > 0) {
    const napMs = Math.min(leftMs, LONGEST_NAP_MS);
    await sleep(napMs, signal);
    leftMs = Math.min(leftMs - napMs, untilMs - nowMs());
  }
}
