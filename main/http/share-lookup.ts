import { fail, type Result } from '../../contract/result.ts';
import { stoppedBy, unlessStopped } from './unless-stopped.ts';

export type SharedLookup<T> = (signal?: AbortSignal) => Promise<Result<T>>;

interface Lookup<T> {
  readonly found: Promise<Result<T>>;
  readonly stop: AbortController;
  waiting: number;
  isKept: boolean;
}

/**
 * Look something up once for all who ask, and keep it once it is found; or, where it may change, only as long as it
 * is being asked for. Whoever stops waiting gets `stopped` and takes nobody along: the lookup itself ends when nobody
 * waits for it any more. After a failure it is asked anew.
 */
export function shareLookup<T>(
  lookUp: (signal: AbortSignal) => Promise<Result<T>>,
  kept: 'once-found' | 'while-asked' = 'once-found',
): SharedLookup<T> {
  let current: Lookup<T> | null = null;

  function begin(): Lookup<T> {
    const stop = new AbortController();
    return { found: lookUp(stop.signal), stop, waiting: 0, isKept: false };
  }

  return async (signal) => {
    if (signal?.aborted === true) return fail(stoppedBy(signal));
    current ??= begin();
    const joined = current;
    joined.waiting += 1;
    try {
      const result = await (signal === undefined ? joined.found : unlessStopped(joined.found, signal));
      joined.isKept ||= result.ok && kept === 'once-found';
      return result;
    } finally {
      joined.waiting -= 1;
      if (joined.waiting === 0 && !joined.isKept) {
        joined.stop.abort();
        if (current === joined) current = null;
      }
    }
  };
}
