import http from 'node:http';
import https from 'node:https';
import type { SessionCookies } from './session-cookies.ts';

const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
const STATUSES_WITHOUT_BODY = [204, 205, 304];

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** `session.fetch` by Node with the browser context's cookies; what answers set is kept there. Reads only. */
export async function fetchWithCookies(cookies: SessionCookies, address: string, init: RequestInit = {}) {
  const request = new Request(address, init);
  if (request.method !== 'GET') {
    throw new Error(`electron stand-in: session.fetch by ${request.method} is not carried`);
  }
  let url = new URL(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await ask(cookies, url, request, init.signal ?? undefined);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.status) || location === undefined) return toResponse(answer);
    if (request.redirect !== 'follow') throw new Error('Redirect was cancelled');
    url = new URL(location, url);
  }
  throw new Error('net::ERR_TOO_MANY_REDIRECTS');
}

async function ask(
  cookies: SessionCookies,
  url: URL,
  { credentials, headers }: Pick<Request, 'credentials' | 'headers'>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const given = Object.fromEntries(headers);
  if (credentials === 'omit') return send(url, given, signal);
  const cookie = await cookies.header(url);
  const answer = await send(url, cookie === '' ? given : { ...given, cookie }, signal);
  await cookies.store(url, answer.headers['set-cookie'] ?? []);
  return answer;
}

function send(url: URL, headers: Record<string, string>, signal: AbortSignal | undefined): Promise<Answer> {
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(signal?.aborted === true ? signal.reason : error);
    if (signal?.aborted === true) return fail(new Error('aborted'));
    const options = { headers, agent: false, ...(signal === undefined ? {} : { signal }), ...onThisMachine(url) };
    const sent = get(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', fail);
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.once('error', fail);
  });
}

/** As Chromium does: names below `localhost` are this machine, and nobody is asked about them. */
function onThisMachine({ hostname }: URL): http.RequestOptions {
  if (!hostname.endsWith('.localhost')) return {};
  return {
    family: 4,
    lookup: (_name, options, callback) => {
      if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
      else callback(null, '127.0.0.1', 4);
    },
  };
}

/** `url` and `type` of such a response say nothing in Electron either. */
function toResponse({ body, headers, status }: Answer): Response {
  const kept = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
  return new Response(STATUSES_WITHOUT_BODY.includes(status) ? null : new Uint8Array(body), {
    status,
    headers: kept.map(([name, value]): [string, string] => [name, String(value)]),
  });
}
