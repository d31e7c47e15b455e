import type * as E from 'electron';

type Details = E.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: E.CallbackResponse) => void) => void;

/** `session.webRequest` with its first stage: the one a guard needs. */
export class WebRequest {
  #listener: Listener | null = null;
  #patterns: readonly RegExp[] = [];

  onBeforeRequest(filterOrListener: E.WebRequestFilter | Listener | null, listener?: Listener | null): void {
    const isFilter = filterOrListener !== null && typeof filterOrListener === 'object';
    this.#listener = isFilter ? (listener ?? null) : (filterOrListener as Listener | null);
    this.#patterns = isFilter ? filterOrListener.urls.map(patternToRegExp) : [];
  }

  /** Not Electron's: ask the app what becomes of a request. */
  async ask(details: Details): Promise<E.CallbackResponse> {
    const listener = this.#listener;
    const isWanted = this.#patterns.length === 0 || this.#patterns.some((pattern) => pattern.test(details.url));
    if (listener === null || !isWanted) return {};
    return new Promise((resolve) => listener(details, resolve));
  }
}

function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /./;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${escaped}$`);
}
