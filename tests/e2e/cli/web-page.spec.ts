import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { drawPortrait } from '../../../demo-tenant/portraits/draw-portrait.ts';
import { loopbackRequest } from '../../../demo-tenant/transport/loopback-request.ts';
import { openBrowser } from '../sign-in-with-browser.ts';
import { CITRA, test as cliTest, expect } from './fixtures.ts';

/** A page of somebody else, on another port of this machine, in a browser that trusts the tenant's certificate. */
const test = cliTest.extend<{ site: string; browserOfThis: Browser; foreignPage: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  site: async ({}, use) => {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Another site</title><body>');
    });
    await use(`http://127.0.0.1:${await listen(server)}/`);
    await new Promise((resolve) => server.close(resolve));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  browserOfThis: async ({}, use) => {
    const browser = await openBrowser();
    await use(browser);
    await browser.close();
  },
  foreignPage: async ({ browserOfThis, site }, use) => {
    // Worse than any real browser, which would not even connect to a certificate that it doesn't know.
    const context = await browserOfThis.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(site);
    await use(page);
  },
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** What came of a request: `blocked` where the page may not even know. */
function fetchFrom(page: Page, url: string, init: RequestInit = {}): Promise<string> {
  return page.evaluate(
    ([address, options]) =>
      fetch(address, options).then(
        (response) => `${response.type} ${response.status}`,
        () => 'blocked',
      ),
    [url, init] as const,
  );
}

test('a page of another site drives nothing, even where it knows every address', async ({
  foreignPage,
  tenant,
  control,
}) => {
  const { descriptor } = tenant;
  const before = await control.state();
  const clock = new URL('clock', descriptor.control).href;
  const photo = `${descriptor.graph}/v1.0/users/${CITRA}/photo/$value`;
  const ownLarge = new URL(`/_layouts/15/userphoto.aspx?size=L&accountname=${CITRA}`, descriptor.mySite).href;

  await test.step('by script', async () => {
    const advance = JSON.stringify({ advanceHours: 25 });
    for (const mode of ['cors', 'no-cors'] as const) {
      for (const [url, init] of [
        [clock, { method: 'POST', body: advance, mode }],
        [new URL('state', descriptor.control).href, { mode }],
        [new URL('reset', descriptor.control).href, { method: 'POST', mode }],
        [photo, { mode }],
        [ownLarge, { mode, credentials: 'include' }],
        [descriptor.pages, { mode, credentials: 'include' }],
      ] as const) {
        expect(await fetchFrom(foreignPage, url, init), `${mode} ${url}`).toBe('blocked');
      }
    }
    expect(await fetchFrom(foreignPage, photo, { method: 'PUT', body: 'x' })).toBe('blocked');
  });

  await test.step('by pictures and frames', async () => {
    for (const url of [ownLarge, photo, new URL('state', descriptor.control).href]) {
      const loaded = await foreignPage.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const image = new Image();
            image.onload = () => resolve('loaded');
            image.onerror = () => resolve('refused');
            image.src = address;
          }),
        url,
      );
      expect(loaded, url).toBe('refused');
    }
  });

  await test.step('by a form that posts', async () => {
    for (const action of [clock, new URL('reset', descriptor.control).href, new URL('/', descriptor.mySite).href]) {
      const answered = foreignPage.waitForNavigation();
      await foreignPage.evaluate((address) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'text/plain';
        form.action = address;
        form.innerHTML = '<input name=\'{"advanceHours": 25, "x": "\' value=\'"}\'>';
        document.body.append(form);
        form.submit();
      }, action);
      expect((await answered)?.status(), action).toBe(403);
      await foreignPage.goBack();
    }
  });

  const after = await control.state();
  expect(after.people).toEqual(before.people);
  expect(after.clockOffsetMs).toBe(before.clockOffsetMs);
  expect(after.requests).toEqual([]);
});

test('a program needs the secret, no Origin, and the right Host', async ({ tenant, control }) => {
  const { descriptor } = tenant;
  const before = await control.state();
  const caPem = await readFile(descriptor.caFile, 'utf8');
  const clock = new URL('clock', descriptor.control);
  const body = JSON.stringify({ advanceHours: 25 });
  const post = async (url: string, headers: Record<string, string> = {}) =>
    (await loopbackRequest({ url, method: 'POST', caPem, body, headers })).status;

  const secret = clock.pathname.split('/')[2] ?? '';
  expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
  for (const wrong of ['', 'x', secret.slice(1), `${secret}x`, secret.toLowerCase(), '..', '%2e%2e']) {
    expect(await post(`${clock.origin}/control/${wrong}/clock`), wrong).toBe(404);
  }
  for (const origin of ['https://example.com', 'null', clock.origin, descriptor.pages.replace(/\/$/, '')]) {
    expect(await post(clock.href, { Origin: origin }), origin).toBe(403);
  }
  const { port } = clock;
  for (const host of ['example.com', `example.com:${port}`, `127.0.0.1:${port}`, `localhost.example.com:${port}`]) {
    expect(await post(clock.href, { Host: host }), host).toBe(421);
    const pages = await loopbackRequest({ url: descriptor.pages, headers: { Host: host } });
    expect(pages.status, host).toBe(421);
  }
  // The pages' listener knows no control, and no Graph.
  expect(await post(`${new URL(descriptor.pages).origin}${clock.pathname}`)).toBe(404);

  const photo = `${descriptor.graph}/v1.0/me/photo/$value`;
  const jpeg = await drawPortrait(CITRA, 'new');
  for (const headers of [{}, { Authorization: 'Bearer e30.e30.' }, { Authorization: `Bearer ${secret}` }]) {
    const put = { url: photo, method: 'PUT', caPem, body: jpeg };
    const answer = await loopbackRequest({ ...put, headers: { 'Content-Type': 'image/jpeg', ...headers } });
    expect(answer.status).toBe(401);
  }
  const after = await control.state();
  expect(after.people).toEqual(before.people);
  expect(after.clockOffsetMs).toBe(before.clockOffsetMs);
});
