import type { PageWalker, WalkedPage } from './page-walker.ts';

/** The cookies of one walk, for requests that go with them as a page's own would. */
export interface WalkedSession {
  /** Follows redirects. Rejects with a `TypeError` where the network fails, with the signal's reason on abort. */
  readonly fetch: (url: string, init?: { readonly signal?: AbortSignal }) => Promise<Response>;
}

const STATUSES_WITHOUT_BODY = [204, 205, 304];

export function createWalkedSession(walker: PageWalker): WalkedSession {
  return {
    fetch: async (url, { signal } = {}) => {
      signal?.throwIfAborted();
      try {
        return toResponse(url, await walker.open(url, undefined, signal));
      } catch (error) {
        signal?.throwIfAborted();
        throw new TypeError('fetch failed', { cause: error });
      }
    },
  };
}

function toResponse(asked: string, { url, status, headers, body }: WalkedPage): Response {
  // Cookies are the walker's own: no page sees them either.
  const kept = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
  const response = new Response(STATUSES_WITHOUT_BODY.includes(status) ? null : new Uint8Array(body), {
    status,
    headers: kept.map(([name, value]): [string, string] => [name, String(value)]),
  });
  // A response that was made by hand has no address of its own.
  Object.defineProperty(response, 'url', { value: url.href });
  Object.defineProperty(response, 'redirected', { value: url.href !== new URL(asked).href });
  return response;
}
