import { setTimeout as sleep } from 'node:timers/promises';
import { fail, type Result } from '../../contract/result.ts';

/** Long enough to find out what became of an upload over a slow line; nobody waits longer for an app to close. */
const SETTLE_MS = 10_000;

/** The one change of the photo that may run at a time in this app. */
export class RunningChange {
  #stop: AbortController | null = null;
  #ended: Promise<unknown> = Promise.resolve();

  /** `publish-running` while another one runs. */
  run<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#stop !== null) return Promise.resolve(fail({ kind: 'publish-running' }));
    const stop = new AbortController();
    this.#stop = stop;
    const outcome = work(stop.signal).finally(() => {
      this.#stop = null;
    });
    this.#ended = outcome.catch(() => undefined);
    return outcome;
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Stop and wait until it is written down what became of the photo, but never long. */
  async settle(limitMs: number = SETTLE_MS): Promise<void> {
    this.stop();
    const limit = new AbortController();
    await Promise.race([this.#ended, sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined)]);
    limit.abort();
  }
}
