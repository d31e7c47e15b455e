import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { host } from './host.ts';
import { ProtocolHandlers } from './protocol-handlers.ts';
import { fromChromium, toChromium } from './schemes.ts';
import { SessionCookies } from './session-cookies.ts';
import { fetchWithCookies } from './session-fetch.ts';
import { WebRequest } from './web-request.ts';

type RequestHandler = Parameters<E.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<E.Session['setPermissionCheckHandler']>[0];
type PermissionRequest = Parameters<NonNullable<RequestHandler>>[3];

type SessionSlice = Pick<
  E.Session,
  | 'clearAuthCache'
  | 'clearCache'
  | 'clearCodeCaches'
  | 'clearHostResolverCache'
  | 'clearStorageData'
  | 'closeAllConnections'
  | 'getCacheSize'
  | 'getStoragePath'
  | 'isPersistent'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
> & { readonly cookies: Pick<E.Cookies, 'get'>; fetch: (url: string, init?: RequestInit) => Promise<Response> };

/** Denied in Chromium from the start; an app's handler may grant the first three. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'notifications',
  'geolocation',
  'midi',
  'clipboard-read',
  'local-fonts',
  'window-management',
];

/** A question from the page's world: may it use these? */
export interface PermissionQuestion {
  readonly contents: E.WebContents;
  readonly permission: string;
  readonly devices: readonly string[];
  readonly url: string;
}

/** One Chromium browser context per partition; the default session is Chromium's own. */
export class StandinSession extends EventEmitter implements SessionSlice {
  readonly partition: string;
  readonly protocol = new ProtocolHandlers();
  readonly webRequest = new WebRequest();
  #requestHandler: RequestHandler = null;
  #checkHandler: CheckHandler = null;
  #context: Promise<string | undefined> | undefined;
  readonly #jar = new SessionCookies(() => this.contextParams());
  /** Not Electron's: pages that are open now. */
  pages = 0;
  #mayHoldCache = false;

  constructor(partition: string) {
    super();
    this.partition = partition;
    if (partition.startsWith('persist:'))
      process.emitWarning(`electron stand-in: ${partition} is kept in memory only`);
  }

  isPersistent(): boolean {
    return this.partition === '';
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#checkHandler = handler;
  }

  /** Headless Chromium offers no HID, serial or USB device, so that nobody asks. */
  setDevicePermissionHandler(_handler: Parameters<E.Session['setDevicePermissionHandler']>[0]): void {
    // Nothing to keep.
  }

  /** Without a picker, Chromium refuses screen capture by itself. */
  setDisplayMediaRequestHandler(_handler: Parameters<E.Session['setDisplayMediaRequestHandler']>[0]): void {
    // Nothing to keep.
  }

  setSpellCheckerEnabled(_enabled: boolean): void {
    // Chromium's spell checker has no dictionary here.
  }

  readonly cookies = {
    get: async (filter: E.CookiesGetFilter): Promise<E.Cookie[]> => {
      const cookies = await this.#jar.all();
      return cookies
        .filter((cookie) => filter.name === undefined || cookie.name === filter.name)
        .map(({ name, value, domain, path, secure, httpOnly, session, sameSite }) => ({
          ...{ name, value, domain, path, secure, httpOnly, session },
          sameSite: sameSite === 'Strict' ? 'strict' : sameSite === 'None' ? 'no_restriction' : 'lax',
        }));
    },
  };

  fetch(url: string, init?: RequestInit): Promise<Response> {
    return fetchWithCookies(this.#jar, url, init);
  }

  async clearStorageData(): Promise<void> {
    await this.#jar.clear();
    await this.#throwAway('clearStorageData');
  }

  async clearCache(): Promise<void> {
    await this.#throwAway('clearCache');
    this.#mayHoldCache = false;
  }

  clearAuthCache(): Promise<void> {
    return this.#throwAway('clearAuthCache');
  }

  clearHostResolverCache(): Promise<void> {
    return this.#throwAway('clearHostResolverCache');
  }

  clearCodeCaches(): Promise<void> {
    return this.#throwAway('clearCodeCaches');
  }

  closeAllConnections(): Promise<void> {
    return this.#throwAway('closeAllConnections');
  }

  /** No command tells it: one byte stands for "something may be there". */
  async getCacheSize(): Promise<number> {
    return this.#mayHoldCache ? 1 : 0;
  }

  getStoragePath(): string | null {
    return this.partition === '' ? host.profileFolder : null;
  }

  /** Not Electron's: a page of this session has come or gone. */
  countPages(change: 1 | -1): void {
    this.pages += change;
    this.#mayHoldCache = true;
  }

  /** No command of Chromium's clears these one by one: a context that no page uses is thrown away whole. */
  async #throwAway(name: string): Promise<void> {
    if (this.partition === '' || this.pages > 0) {
      throw new Error(`electron stand-in: session.${name} is carried for partitions without an open page only`);
    }
    const browserContextId = await this.#context;
    this.#context = undefined;
    if (browserContextId !== undefined)
      await host.chromium.send('Target.disposeBrowserContext', { browserContextId });
  }

  /** Not Electron's: names the browser context in a command's parameters. */
  async contextParams(): Promise<{ browserContextId?: string }> {
    this.#context ??= host.ready.then(() => this.#createContext());
    const browserContextId = await this.#context;
    return browserContextId === undefined ? {} : { browserContextId };
  }

  async #createContext(): Promise<string | undefined> {
    const { chromium } = host;
    const created: { browserContextId?: string } =
      this.partition === '' ? {} : await chromium.send('Target.createBrowserContext', { disposeOnDetach: true });
    for (const name of PERMISSIONS) {
      // A name that this Chromium doesn't know needs no refusal.
      await chromium
        .send('Browser.setPermission', { permission: { name }, setting: 'denied', ...created })
        .catch(() => undefined);
    }
    // Chromium keeps no file; the app is told of each that a page wants to save.
    if (created.browserContextId !== undefined) {
      await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...created });
    }
    return created.browserContextId;
  }

  /** Not Electron's: ask the app's own handlers, then give that origin Chromium's permission accordingly. */
  async decidePermission(question: PermissionQuestion): Promise<boolean> {
    const { permission, devices, url } = question;
    const origin = new URL(toChromium(url)).origin;
    const isGranted = this.#check(question, origin) && (await this.#request(question, origin));
    const names =
      permission === 'media' ? devices.map((kind) => (kind === 'video' ? 'camera' : 'microphone')) : [permission];
    const context = await this.contextParams();
    for (const name of names) {
      const setting = isGranted ? 'granted' : 'denied';
      await host.chromium.send('Browser.setPermission', { permission: { name }, setting, origin, ...context });
    }
    return isGranted;
  }

  #check({ contents, permission, devices, url }: PermissionQuestion, origin: string): boolean {
    const handler = this.#checkHandler;
    if (handler === null) return true;
    const securityOrigin = `${fromChromium(origin)}/`;
    const mediaTypes = permission === 'media' ? (devices as ('video' | 'audio')[]) : (['unknown'] as const);
    return mediaTypes.every((mediaType) =>
      handler(contents, permission as Parameters<typeof handler>[1], securityOrigin, {
        ...{ isMainFrame: true, requestingUrl: url, securityOrigin, mediaType },
      }),
    );
  }

  async #request({ contents, permission, devices, url }: PermissionQuestion, origin: string): Promise<boolean> {
    const handler = this.#requestHandler;
    if (handler === null) return true;
    const mediaTypes = permission === 'media' ? { mediaTypes: devices as ('video' | 'audio')[] } : {};
    const securityOrigin = `${fromChromium(origin)}/`;
    const details: PermissionRequest = { isMainFrame: true, requestingUrl: url, securityOrigin, ...mediaTypes };
    return new Promise((resolve) => {
      handler(contents, permission as Parameters<typeof handler>[1], resolve, details);
    });
  }
}

const sessions = new Map<string, StandinSession>();

/** The session of a partition, made on first use; `''` is the default session. */
export function sessionOf(partition: string): StandinSession {
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const created = new StandinSession(partition);
  sessions.set(partition, created);
  return created;
}
