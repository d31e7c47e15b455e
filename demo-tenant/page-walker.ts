import { CookieJar } from './cookie-jar.ts';
import {
  isLoopbackAddress,
  type LoopbackRequest,
  type LoopbackResponse,
  loopbackRequest,
} from './transport/loopback-request.ts';

/** A page that the walker arrived at. */
export interface WalkedPage {
  readonly url: URL;
  readonly status: number;
  readonly headers: LoopbackResponse['headers'];
  readonly body: Buffer;
}

interface SendOptions {
  readonly url: URL;
  readonly form: ReadonlyMap<string, string> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly authorization?: string;
}

interface Form {
  readonly action: URL;
  readonly fields: ReadonlyMap<string, string>;
}

const REDIRECT_LIMIT = 20;

/** What a browser has of the person who sits at it, for identity providers that ask the browser and not the page. */
export interface WalkerCredentials {
  /** Name and password for HTTP authentication: the value of `Authorization`. */
  readonly authorization: string;
  /** Authority to trust and certificate to show to HTTPS hosts. */
  readonly certificates: () => Promise<Pick<LoopbackRequest, 'caPem' | 'certificate'>>;
}

/** Walks pages as a browser does, without scripts: cookies for each host, redirects, forms. Loopback only. */
export class PageWalker {
  readonly #cookies = new CookieJar();
  readonly #credentials: WalkerCredentials | null;

  constructor(credentials: WalkerCredentials | null = null) {
    this.#credentials = credentials;
  }

  /** Open an address, with the fields of a form if there are any, and follow redirects to a page. */
  async open(address: URL | string, form?: ReadonlyMap<string, string>, signal?: AbortSignal): Promise<WalkedPage> {
    let url = new URL(address);
    let fields = form;
    for (let hop = 0; hop < REDIRECT_LIMIT; hop += 1) {
      const first = await this.#send({ url, form: fields, signal });
      const isAsked = first.status === 401 && /^Basic /.test(first.headers['www-authenticate'] ?? '');
      const authorization = isAsked ? this.#credentials?.authorization : undefined;
      const answer = authorization ? await this.#send({ url, form: fields, signal, authorization }) : first;
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return { url, ...answer };
      url = new URL(location, url);
      // All redirects of the tenant are 302 or 303: a GET follows.
      fields = undefined;
    }
    throw new Error(`expected a page after at most ${REDIRECT_LIMIT} redirects from ${new URL(address).host}`);
  }

  async #send({ url, form, signal, authorization }: SendOptions): Promise<LoopbackResponse> {
    if (!isLoopbackAddress(url)) throw new Error(`expected pages of the demo tenant, was sent to ${url.host}`);
    const cookie = this.#cookies.header(url);
    const answer = await loopbackRequest({
      url: url.href,
      method: form ? 'POST' : 'GET',
      headers: {
        ...(cookie ? { Cookie: cookie } : {}),
        ...(authorization ? { Authorization: authorization } : {}),
        ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams([...form]).toString() } : {}),
      signal,
      ...(url.protocol === 'https:' ? await this.#credentials?.certificates() : {}),
    });
    this.#cookies.store(url, answer.headers['set-cookie'] ?? []);
    return answer;
  }
}

/** Name of one of the tenant's own pages (`sign-in`, `consent`, ...); null for any other. */
export function pageName({ body }: WalkedPage): string | null {
  return /<body data-page="([\w-]+)"/.exec(body.toString())?.[1] ?? null;
}

/** What a browser shows in its title bar; empty for anything but a page. */
export function pageTitle({ body }: WalkedPage): string {
  return unescapeHtml(/<title>([^<]*)<\/title>/.exec(body.toString())?.[1] ?? '');
}

/** Where the link that carries `data-walk="name"` leads; null where the page has none. */
export function linkOn(page: WalkedPage, name: string): URL | null {
  const html = page.body.toString();
  const tag = [...html.matchAll(/<a [^>]*>/g)].find(([text]) => text.includes(`data-walk="${name}"`))?.[0];
  const target = /href="([^"]*)"/.exec(tag ?? '')?.[1];
  return target === undefined ? null : new URL(unescapeHtml(target), page.url);
}

/** A page's only form, as a script on it would submit it; null where it has none. */
export function formOn(page: WalkedPage): Form | null {
  const html = page.body.toString();
  const action = /<form [^>]*method="post" action="([^"]*)"/.exec(html)?.[1];
  if (action === undefined) return null;
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const fields = new Map([...inputs].map(([, name = '', value = '']) => [name, unescapeHtml(value)]));
  return { action: new URL(unescapeHtml(action), page.url), fields };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex: string, digits: string, name: string) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10));
  });
}
