import { Agent, type RequestInit as UndiciInit, fetch as undiciFetch } from 'undici';
import type { Fetch } from './fetch.ts';

export interface PinnedFetch {
  readonly fetch: Fetch;
  /** Close idle and open connections; the fetch can't be used afterwards. */
  readonly close: () => Promise<void>;
}

export interface PinnedFetchOptions {
  /** The only origins that are reached, redirects included. Their hosts are `localhost` or end in `.localhost`. */
  readonly origins: readonly string[];
  /** The only authority that is trusted, as PEM. */
  readonly caPem: string;
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type LookupAddress = { readonly address: string; readonly family: number };

const LOOPBACK = '127.0.0.1';

/**
 * A fetch that knows a few origins on this machine and nothing else. Any other origin is refused before a socket
 * is opened; names are never asked of a resolver; the authority is trusted here alone, not by the process.
 */
export function createPinnedFetch({ origins, caPem }: PinnedFetchOptions): PinnedFetch {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  const refuseOthers = (origin: string) => {
    if (!allowed.has(origin)) throw new TypeError(`${origin} is not an address of the demo tenant`);
  };
  const agent = new Agent({ connect: { ca: caPem, lookup: lookUpLoopback, minVersion: 'TLSv1.3' } });
  // Checked here too because a redirect reaches the dispatcher without passing `fetch` below.
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    refuseOthers(new URL(String(options.origin)).origin);
    return dispatch(options, handler);
  });
  const fetch: Fetch = async (url, init) => {
    refuseOthers(new URL(url).origin);
    // Node's global types are of the same library, an older version.
    return undiciFetch(url, { ...(init as UndiciInit | undefined), dispatcher });
  };
  return { fetch, close: () => agent.destroy() };
}

/** Browsers send `*.localhost` to this machine by themselves; system resolvers often don't know it. */
function lookUpLoopback(
  host: string,
  options: { readonly all?: boolean | undefined },
  callback: LookupCallback,
): void {
  if (host !== 'localhost' && !host.endsWith('.localhost')) {
    callback(new Error(`${host} is not on this machine`), []);
  } else if (options.all === true) {
    callback(null, [{ address: LOOPBACK, family: 4 }]);
  } else {
    callback(null, LOOPBACK, 4);
  }
}
