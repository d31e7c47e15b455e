import type { Net } from 'electron';
import type { Fetch } from '../http/fetch.ts';

/**
 * Chromium's network stack: the system's proxy and certificates hold, cookies are neither sent nor kept. Nothing is
 * read from Chromium's cache, which would confirm a publish by an old answer, nor left there: photos of people have
 * no place in a store that nobody clears.
 */
export function createSystemFetch({ fetch }: Pick<Net, 'fetch'>): Fetch {
  return async (url, init) => {
    try {
      return await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
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
