import { request } from 'node:http';

export type WaitEnd = 'cancelled' | 'timed-out';

/** Ends a sign-in that waits for the browser. MSAL has neither a way to cancel nor a time-out. */
export interface InteractiveWait {
  /** Give this to MSAL in place of the real `openBrowser`. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** Settles when the wait was ended; never when it wasn't. */
  readonly ended: Promise<WaitEnd>;
  readonly end: (reason: WaitEnd) => void;
  /** Why it was ended, or null. */
  readonly reason: () => WaitEnd | null;
}

/**
 * Stand between MSAL and the browser. To end the wait, MSAL's own loopback listener gets the answer that a
 * person's "Cancel" would send, with the state that only this process knows; MSAL then closes the port.
 */
export function createInteractiveWait(openBrowser: (url: string) => Promise<void>): InteractiveWait {
  const { promise: ended, resolve } = deferred<WaitEnd>();
  let reason: WaitEnd | null = null;
  let opened: URL | null = null;
  return {
    ended,
    reason: () => reason,
    end: (why) => {
      if (reason !== null) return;
      reason = why;
      if (opened !== null) answerForTheBrowser(opened);
      resolve(why);
    },
    openBrowser: async (url) => {
      // MSAL closes the port when this rejects.
      if (reason !== null) throw new BrowserNotOpened('the wait was over before there was a page to show');
      opened = new URL(url);
      try {
        // A browser that never starts must not outlive a cancel.
        await Promise.race([openBrowser(url), ended]);
      } catch (error) {
        throw new BrowserNotOpened('the browser did not start', { cause: error });
      }
    },
  };
}

/** There is no page that somebody could sign in on. */
export class BrowserNotOpened extends Error {}

function answerForTheBrowser(authorizeUrl: URL): void {
  const redirect = new URL(authorizeUrl.searchParams.get('redirect_uri') ?? '');
  const state = authorizeUrl.searchParams.get('state') ?? '';
  const body = new URLSearchParams({ error: 'access_denied', state }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  request({ host: '127.0.0.1', port: redirect.port, method: 'POST', path: '/', headers })
    .on('response', (response) => response.resume())
    // The listener is gone: the browser answered first.
    .on('error', () => undefined)
    .end(body);
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
