import type { Net } from 'electron';
import type { Fetch } from '../http/fetch.ts';

/** Electron hands `cache` on to Chromium; Node's type of the same name doesn't know it. */
interface SystemRequest extends RequestInit {
  readonly cache: 'no-store';
}

/**
 * Chromium's network stack: the system's proxy and certificates hold, cookies are neither sent nor kept. Nothing is
 * read from Chromium's cache, which would confirm a publish by an old answer, nor left there: photos of people have
 * no place in a store that nobody clears.
 */
export function createSystemFetch({ fetch }: Pick<Net, 'fetch'>): Fetch {
  return async (url, init) => {
    const request: SystemRequest = { ...init, credentials: 'omit', cache: 'no-store' };
    try {
      return await fetch(url, request);
    } catch (error) {
      if (init?.redirect === 'manual' && isRedirect(error)) return new Response(null, { status: 302 });
      throw error;
    }
  };
}

/** What `net.fetch` makes of a redirect that is not to be followed, where `fetch` answers with it. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && error.message === 'Redirect was cancelled';
}
