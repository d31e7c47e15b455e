import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Fetch } from '../http/fetch.ts';
import type { Log } from '../log/log.ts';

const DEFAULT_TIMEOUT_MS = 20_000;

/** What last went wrong on the way to the sign-in service: MSAL's own errors don't carry it. */
export type NetworkTrouble =
  | { readonly kind: 'offline'; readonly code?: string }
  | { readonly kind: 'timed-out' }
  /** It answered, but not with success. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfterSeconds?: number;
      readonly code?: string;
    };

export interface NetworkClient extends INetworkModule {
  /** Null after a request that went well. */
  readonly lastTrouble: () => NetworkTrouble | null;
}

/** MSAL's network over the app's one way out, so that system proxies, certificates and the demo's pin hold. */
export function createNetworkClient(fetch: Fetch, log: Log, timeoutMs: number = DEFAULT_TIMEOUT_MS): NetworkClient {
  let trouble: NetworkTrouble | null = null;

  async function send<T>(url: string, init: RequestInit, limitMs: number): Promise<NetworkResponse<T>> {
    const { host, pathname } = new URL(url);
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(limitMs) });
      const body = parseBody(await response.text());
      trouble = response.ok ? null : troubleOf(response, body);
      if (!response.ok) log.info('sign-in-service-answered', { host, path: pathname, status: response.status });
      // MSAL's own client gives header names in lower case too.
      return { status: response.status, headers: Object.fromEntries(response.headers), body: body as T };
    } catch (error) {
      trouble = troubleFrom(error);
      log.warn('sign-in-service-unreachable', { host, path: pathname, ...trouble });
      throw error;
    }
  }

  return {
    lastTrouble: () => trouble,
    sendGetRequestAsync: (url, options, limitMs) =>
      send(url, { method: 'GET', ...headersOf(options) }, limitMs ?? timeoutMs),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', body: options?.body ?? '', ...headersOf(options) }, timeoutMs),
  };
}

function headersOf(options: NetworkRequestOptions | undefined): { readonly headers?: Record<string, string> } {
  return options?.headers === undefined ? {} : { headers: options.headers };
}

/** A proxy's HTML page is no answer of the service: an empty one makes MSAL fail by status. */
function parseBody(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function troubleOf(response: Response, body: object): NetworkTrouble {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const description = 'error_description' in body ? String(body.error_description) : '';
  const code = /AADSTS(\d+)/.exec(description)?.[1];
  return {
    kind: 'answered',
    status: response.status,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
    ...(code === undefined ? {} : { code }),
  };
}

function troubleFrom(error: unknown): NetworkTrouble {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timed-out' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return { kind: 'offline', ...(code === undefined ? {} : { code }) };
}
