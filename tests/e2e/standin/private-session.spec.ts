import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test as base } from './sample-app.ts';

interface Site {
  readonly url: string;
  /** `Cookie` of each request, by path. */
  readonly cookies: Map<string, string>;
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  site: async ({}, use) => {
    const cookies = new Map<string, string>();
    const server = http.createServer((request, response) => answer(request, response, cookies));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://visit.localhost:${port}`, cookies });
    server.closeAllConnections();
    server.close();
  },
});

function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  cookies: Map<string, string>,
): unknown {
  const path = request.url ?? '/';
  cookies.set(path, request.headers.cookie ?? '');
  switch (path) {
    case '/cut':
      return response.destroy();
    case '/sent-on':
      return response.writeHead(302, { location: '/kept', 'set-cookie': 'on=way; Path=/' }).end();
    case '/locked':
      return response.writeHead(401, { 'www-authenticate': 'Basic realm="site"' }).end();
    case '/file':
      return response.writeHead(200, { 'content-disposition': 'attachment; filename="a.bin"' }).end('a');
    default: {
      const status = path === '/refused' ? 403 : 200;
      response.writeHead(status, { 'content-type': 'text/html', 'set-cookie': 'visit=1; Path=/; HttpOnly' });
      return response.end(`<title>Site ${path}</title><h1>Site</h1>`);
    }
  }
}

declare global {
  /** What the private window of these specs has told, in order. */
  var visitEvents: string[];
}

/** A window on a partition of its own, which tells what happens to it. */
async function openPrivate(app: ElectronApplication, url: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ app: self, BrowserWindow, session }, address) => {
      globalThis.visitEvents = [];
      const tell = (text: string) => globalThis.visitEvents.push(text);
      const own = session.fromPartition('visit');
      own.on('will-download', (event, item) => {
        event.preventDefault();
        tell(`download ${item.getFilename()}`);
      });
      self.removeAllListeners('login');
      self.on('login', (event, _contents, { isRequestForNavigation }, { realm }, give) => {
        event.preventDefault();
        tell(`login ${realm} ${isRequestForNavigation}`);
        give();
      });
      const window = new BrowserWindow({ title: 'Ours', webPreferences: { session: own } });
      window.on('page-title-updated', (event, title) => {
        event.preventDefault();
        tell(`title ${title}`);
      });
      window.webContents.on('did-navigate', (_event, _url, status) => tell(`status ${status}`));
      window.webContents.on('did-fail-load', (_event, code, text) => tell(`failed ${code} ${text}`));
      await window.loadURL(address).catch(() => undefined);
    }, url),
  ]);
  // Playwright may hand it over while it is still on its way there.
  await page.waitForURL((shown) => shown.href !== 'about:blank');
  return page;
}

const told = (app: ElectronApplication) => app.evaluate(() => globalThis.visitEvents);
const go = (app: ElectronApplication, url: string) =>
  app.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()
        .at(-1)
        ?.loadURL(address)
        .catch(() => undefined),
    url,
  );

test('a window tells status, title and failure of its pages, and keeps its own title', async ({
  app,
  page,
  site,
}) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  await openPrivate(app, `${site.url}/`);
  await expect.poll(() => told(app)).toEqual(['status 200', 'title Site /']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.getTitle())).toBe('Ours');
  await go(app, `${site.url}/refused`);
  await expect.poll(() => told(app)).toEqual(expect.arrayContaining(['status 403', 'title Site /refused']));
  await go(app, `${site.url}/cut`);
  await expect.poll(async () => (await told(app)).at(-1)).toMatch(/^failed -\d+ ERR_/);
});

test('a password is asked of the app, and a file is its to refuse', async ({ app, page, site }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  await openPrivate(app, `${site.url}/`);
  await go(app, `${site.url}/file`);
  await expect.poll(() => told(app)).toContain('download a.bin');
  await go(app, `${site.url}/locked`);
  await expect.poll(() => told(app)).toContain('login site true');
});

test('a session’s fetch has its cookies and no other session’s, and keeps what it is given', async ({
  app,
  page,
  site,
}) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  await openPrivate(app, `${site.url}/`);
  const fetched = await app.evaluate(async ({ session }, url) => {
    const own = session.fromPartition('visit');
    const answered = await own.fetch(`${url}/sent-on`, { credentials: 'include' });
    const names = (await own.cookies.get({})).map(({ name }) => name);
    await own.fetch(`${url}/without`, { credentials: 'omit' });
    const stopped = await own
      .fetch(`${url}/never`, { signal: AbortSignal.abort(new Error('stopped')) })
      .catch((error: Error) => error.message);
    return { body: await answered.text(), status: answered.status, names: names.sort(), stopped };
  }, site.url);
  expect(fetched).toMatchObject({ status: 200, names: ['on', 'visit'], stopped: 'stopped' });
  expect(fetched.body).toContain('Site /kept');
  expect(site.cookies.get('/sent-on')).toBe('visit=1');
  expect((site.cookies.get('/kept') ?? '').split('; ').sort()).toEqual(['on=way', 'visit=1']);
  expect(site.cookies.get('/without')).toBe('');
  expect(site.cookies.has('/never')).toBe(false);
  expect(await app.evaluate(({ session }) => session.defaultSession.cookies.get({}))).toEqual([]);
});

test('a session that is cleared after its window has gone has nothing left', async ({ app, page, site }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  const visit = await openPrivate(app, `${site.url}/`);
  await visit.evaluate(() => localStorage.setItem('left', 'behind'));
  const left = await app.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition('visit');
    const window = BrowserWindow.getAllWindows().at(-1);
    const closed = new Promise((resolve) => window?.once('closed', () => resolve(null)));
    window?.destroy();
    await closed;
    const before = await own.getCacheSize();
    await own.closeAllConnections();
    await own.clearStorageData();
    await own.clearCache();
    await own.clearAuthCache();
    await own.clearHostResolverCache();
    await own.clearCodeCaches({});
    const after = { cookies: await own.cookies.get({}), bytes: await own.getCacheSize() };
    return { before, ...after, isPersistent: own.isPersistent(), folder: own.getStoragePath() };
  });
  expect(left).toMatchObject({ cookies: [], bytes: 0, isPersistent: false, folder: null });
  const again = await openPrivate(app, `${site.url}/again`);
  expect(await again.evaluate(() => localStorage.getItem('left'))).toBeNull();
  expect(site.cookies.get('/again')).toBe('');
});
