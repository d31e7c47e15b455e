interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** Cookies of several hosts. Ports share them, as in browsers. */
export class CookieJar {
  readonly #hosts = new Map<string, Map<string, Cookie>>();

  /** The `Cookie` header for an address; empty where there is none. */
  header({ hostname, pathname }: URL): string {
    const cookies = [...(this.#hosts.get(hostname) ?? [])];
    return cookies
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([key, { value }]) => `${key.slice(0, key.indexOf(' '))}=${value}`)
      .join('; ');
  }

  /** Keep or delete what an answer set. */
  store({ hostname }: URL, setCookies: readonly string[]): void {
    const cookies = this.#hosts.get(hostname) ?? new Map<string, Cookie>();
    this.#hosts.set(hostname, cookies);
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const path = attribute(attributes, 'path') ?? '/';
      const key = `${name} ${path}`;
      if (isExpired(attributes)) cookies.delete(key);
      else cookies.set(key, { value, path });
    }
  }
}

function attribute(attributes: readonly string[], name: string): string | null {
  const found = attributes.find((one) => one.toLowerCase().startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

function isExpired(attributes: readonly string[]): boolean {
  const maxAge = attribute(attributes, 'max-age');
  if (maxAge !== null) return Number(maxAge) <= 0;
  const expires = attribute(attributes, 'expires');
  return expires !== null && Date.parse(expires) <= Date.now();
}
