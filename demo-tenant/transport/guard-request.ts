import type { IncomingHttpHeaders } from 'node:http';

/** The ways in: pages for people over HTTP, everything for programs over HTTPS, and HTTPS that asks for certificates. */
export type Channel = 'pages' | 'back-channel' | 'certificates';

/** What the guard looks at, before anything of a request is believed. */
export interface GuardedRequest {
  readonly channel: Channel;
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** `host:port` that this channel answers for. */
  readonly hosts: readonly string[];
}

export interface Refusal {
  readonly status: 400 | 403 | 421;
  readonly reason: string;
}

/** Only these say that no other site's page is behind a request. */
const OWN_FETCH_SITES = new Set<unknown>([undefined, 'none', 'same-origin']);

/**
 * Say why a request must not be served, or null. Keeps out other names for this machine (DNS rebinding), scripts
 * of any page on the back channel, and everything but plain links of other sites on the pages.
 */
export function guardRequest({ channel, method, target, headers, hosts }: GuardedRequest): Refusal | null {
  // An absolute address in the request line would bring a host of its own.
  if (!target.startsWith('/')) return { status: 400, reason: 'request target must be a path' };
  const host = headers.host ?? '';
  if (!hosts.includes(host)) return { status: 421, reason: 'this host is not served here' };
  const { origin } = headers;
  const isOwn = OWN_FETCH_SITES.has(headers['sec-fetch-site']);
  if (channel === 'back-channel') {
    return origin === undefined && isOwn ? null : { status: 403, reason: 'pages may not call the back channel' };
  }
  const scheme = channel === 'pages' ? 'http' : 'https';
  if (origin !== undefined && origin !== `${scheme}://${host}`) return { status: 403, reason: 'another origin' };
  return isOwn || isLink(method, headers) ? null : { status: 403, reason: 'another site' };
}

/** A link that somebody followed, or a redirect of one: sign-in comes and goes this way. */
function isLink(method: string, headers: IncomingHttpHeaders): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
