import type * as E from 'electron';

type Details = E.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: E.CallbackResponse) => void) => void;
type HeadersDetails = E.OnHeadersReceivedListenerDetails;
type HeadersListener = (details: HeadersDetails, callback: (response: E.HeadersReceivedResponse) => void) => void;

/** `session.webRequest` with the stages that a guard needs. Headers are told of documents only. */
export class WebRequest {
  #listener: Listener | null = null;
  #patterns: readonly RegExp[] = [];
  #headersListener: HeadersListener | null = null;

  /** Without a filter: the only way that is carried. */
  onHeadersReceived(listener: HeadersListener | null): void {
    this.#headersListener = listener;
  }

  /** Not Electron's: the headers that a document is taken with; null where they stay as they are. */
  async askHeaders(
    details: HeadersDetails,
  ): Promise<NonNullable<E.HeadersReceivedResponse['responseHeaders']> | null> {
    const listener = this.#headersListener;
    if (listener === null) return null;
    const answer = await new Promise<E.HeadersReceivedResponse>((resolve) => listener(details, resolve));
    return answer.responseHeaders ?? null;
  }

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
