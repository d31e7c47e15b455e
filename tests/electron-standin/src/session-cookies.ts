import type { Params, Returned } from './cdp-types.ts';
import { host } from './host.ts';

type ContextParams = () => Promise<{ browserContextId?: string }>;
type ChromiumCookie = Returned<'Storage.getCookies'>['cookies'][number];
type NewCookie = Params<'Storage.setCookies'>['cookies'][number];

/** A browser context's cookies, for requests that Node makes in its name. */
export class SessionCookies {
  readonly #context: ContextParams;

  constructor(context: ContextParams) {
    this.#context = context;
  }

  async all(): Promise<readonly ChromiumCookie[]> {
    return (await host.chromium.send('Storage.getCookies', await this.#context())).cookies;
  }

  /** The `Cookie` header for an address; empty where there is none. */
  async header(url: URL): Promise<string> {
    const fitting = (await this.all()).filter((cookie) => fits(cookie, url));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  /** Keep what an answer sets. */
  async store(url: URL, lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    const cookies = lines.map((line) => parseSetCookie(line, url));
    await host.chromium.send('Storage.setCookies', { cookies, ...(await this.#context()) });
  }

  async clear(): Promise<void> {
    await host.chromium.send('Storage.clearCookies', await this.#context());
  }
}

function fits({ domain, path, secure }: ChromiumCookie, { hostname, pathname, protocol }: URL): boolean {
  const isHost = domain.startsWith('.')
    ? hostname === domain.slice(1) || hostname.endsWith(domain)
    : hostname === domain;
  const isPath = pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isPath && (!secure || protocol === 'https:');
}

function parseSetCookie(line: string, url: URL): NewCookie {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf('=');
  const named = (name: string) => {
    const found = attributes.find((one) => one.toLowerCase().startsWith(`${name}=`));
    return found?.slice(name.length + 1);
  };
  const has = (name: string) => attributes.some((one) => one.toLowerCase() === name);
  const [domain, path, expires] = [named('domain'), named('path'), expiryOf(named('max-age'), named('expires'))];
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    url: url.href,
    secure: has('secure'),
    httpOnly: has('httponly'),
    ...(domain === undefined ? {} : { domain }),
    ...(path === undefined ? {} : { path }),
    ...(expires === undefined ? {} : { expires }),
  };
}

/** Seconds since 1970; a time that is over deletes the cookie. */
function expiryOf(maxAge: string | undefined, expires: string | undefined): number | undefined {
  if (maxAge !== undefined) return Date.now() / 1000 + Number(maxAge);
  return expires === undefined ? undefined : Date.parse(expires) / 1000;
}
