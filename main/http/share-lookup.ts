import { fail, type Result } from '../../contract/result.ts';

export type SharedLookup<T> = (signal?: AbortSignal) => Promise<Result<T>>;

interface Lookup<T> {
  readonly found: Promise<Result<T>>;
  readonly stop: AbortController;
  waiting: number;
  isKept: boolean;
}

/**
 * Look something up once for all who ask, and keep it once it is found. Whoever stops waiting gets `stopped` and
 * takes nobody along: the lookup itself ends when nobody waits for it any more. After a failure it is asked anew.
 */
export function shareLookup<T>(lookUp: (signal: AbortSignal) => Promise<Result<T>>): SharedLookup<T> {
  let current: Lookup<T> | null = null;

  function begin(): Lookup<T> {
    const stop = new AbortController();
    return { found: lookUp(stop.signal), stop, waiting: 0, isKept: false };
  }

  return async (signal) => {
    if (signal?.aborted === true) return fail({ kind: 'stopped' });
    current ??= begin();
    const joined = current;
    joined.waiting += 1;
    try {
      const result = await unlessStopped(joined.found, signal);
      joined.isKept ||= result.ok;
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

function unlessStopped<T>(found: Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> {
  if (signal === undefined) return found;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail({ kind: 'stopped' }));
    signal.addEventListener('abort', stop, { once: true });
    const settled = () => signal.removeEventListener('abort', stop);
    found.then(resolve, reject).finally(settled);
  });
}
