import { CookieJar } from './cookie-jar.ts';
import { isLoopbackAddress, type LoopbackResponse, loopbackRequest } from './transport/loopback-request.ts';

/** A page that the walker arrived at. */
export interface WalkedPage {
  readonly url: URL;
  readonly status: number;
  readonly headers: LoopbackResponse['headers'];
  readonly body: Buffer;
}

interface Form {
  readonly action: URL;
  readonly fields: ReadonlyMap<string, string>;
}

const REDIRECT_LIMIT = 20;

/** Walks pages as a browser does, without scripts: cookies for each host, redirects, forms. Loopback only. */
export class PageWalker {
  readonly #cookies = new CookieJar();

  /** Open an address and follow redirects to a page. */
  async open(address: URL | string, form?: ReadonlyMap<string, string>): Promise<WalkedPage> {
    let url = new URL(address);
    let body = form;
    for (let hop = 0; hop < REDIRECT_LIMIT; hop += 1) {
      const answer = await this.#send(url, body);
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return { url, ...answer };
      url = new URL(location, url);
      // All redirects of the tenant are 302 or 303: a GET follows.
      body = undefined;
    }
    throw new Error(`expected a page after at most ${REDIRECT_LIMIT} redirects from ${new URL(address).host}`);
  }

  async #send(url: URL, form: ReadonlyMap<string, string> | undefined): Promise<LoopbackResponse> {
    if (!isLoopbackAddress(url)) throw new Error(`expected pages of the demo tenant, was sent to ${url.host}`);
    const cookie = this.#cookies.header(url);
    const answer = await loopbackRequest({
      url: url.href,
      method: form ? 'POST' : 'GET',
      headers: {
        ...(cookie ? { Cookie: cookie } : {}),
        ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams([...form]).toString() } : {}),
    });
    this.#cookies.store(url, answer.headers['set-cookie'] ?? []);
    return answer;
  }
}

/** Name of one of the tenant's own pages (`sign-in`, `consent`, ...); null for any other. */
export function pageName({ body }: WalkedPage): string | null {
  return /<body data-page="([\w-]+)"/.exec(body.toString())?.[1] ?? null;
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
