import { EnvHttpProxyAgent, type RequestInit as UndiciInit, fetch as undiciFetch } from 'undici';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Fetch } from './fetch.ts';

/** The variables that programs without a system proxy go by; lower case wins, as in most of them. */
export interface ProxyVariables {
  readonly https_proxy?: string | undefined;
  readonly HTTPS_PROXY?: string | undefined;
  readonly http_proxy?: string | undefined;
  readonly HTTP_PROXY?: string | undefined;
  /** Hosts that are reached directly, with those below them: `contoso.com, .contoso.net, host:8443` or `*`. */
  readonly no_proxy?: string | undefined;
  readonly NO_PROXY?: string | undefined;
}

export interface NodeFetch {
  readonly fetch: Fetch;
  /** Close idle and open connections, a proxy that never answers included; the fetch can't be used afterwards. */
  readonly close: () => Promise<void>;
}

/**
 * Node's network through the proxy that the environment names; Node's own `fetch` knows none before version 24.
 * HTTPS goes through a tunnel, so that the proxy sees hosts and no more. `bad-configuration` where a variable holds
 * no address of a proxy: going around it instead would be worse.
 */
export function createNodeFetch(env: ProxyVariables): Result<NodeFetch> {
  const httpsProxy = proxyAddress(env.https_proxy || env.HTTPS_PROXY);
  if (httpsProxy === null) return fail({ kind: 'bad-configuration', file: 'environment', setting: 'HTTPS_PROXY' });
  const httpProxy = proxyAddress(env.http_proxy || env.HTTP_PROXY);
  if (httpProxy === null) return fail({ kind: 'bad-configuration', file: 'environment', setting: 'HTTP_PROXY' });
  // An empty text is "none": what is left out would be read from this process's environment.
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy, httpProxy, noProxy: env.no_proxy || env.NO_PROXY || '' });
  return succeed({
    // Node's global types are of the same library, an older version.
    fetch: (url, init) => undiciFetch(url, { ...(init as UndiciInit | undefined), dispatcher }),
    close: () => dispatcher.destroy(),
  });
}

/** The proxy's address, with `http://` where it was left out as most programs allow; empty for none, null for nonsense. */
function proxyAddress(text: string | undefined): string | null {
  const given = text?.trim() ?? '';
  if (given === '') return '';
  const address = given.includes('://') ? given : `http://${given}`;
  if (!URL.canParse(address)) return null;
  const { href, protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
