import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { attemptState, chooseAccount, openPrivateWindow, settledAttempt } from './visit.ts';

const CITRA = 'citra@selfsame.example';
const MARKER = 'left-behind-by-the-visit';

test.use({ appArguments: ['--demo'] });

test('nothing of a visit is found afterwards, in the default session or in any file', async ({
  app,
  page,
  enterAs,
  tenant,
  userDataDir,
  stateDir,
}) => {
  await enterAs(CITRA);
  await tenant.advance(25);
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  const tile = visit.locator('[data-walk="sharepoint"]');
  await tile.waitFor();
  await leaveTraces(visit);
  const partition = await partitionCookies(app);
  expect(partition).toContain('marker');
  await tile.click();
  expect((await settledAttempt(page)).wipe).toMatchObject({ cookies: 0, cacheBytes: 0, isClean: true });

  await test.step('the default session has none of it', async () => {
    expect(await app.evaluate(({ session }) => session.defaultSession.cookies.get({}))).toEqual([]);
  });
  await test.step('a new visit has none of it', async () => {
    const again = await openPrivateWindow(app, page);
    await again.locator('button[name="account"]').first().waitFor();
    expect(await tracesIn(again)).toEqual({ stored: null, caches: [], databases: [], cookie: '' });
    await again.close();
    await settledAttempt(page);
  });
  await test.step('no file has any of it, once the app has ended', async () => {
    await app.close();
    expect(await filesWith(userDataDir, MARKER)).toEqual([]);
    expect(await filesWith(stateDir, MARKER)).toEqual([]);
    expect(await filesWith(userDataDir, 'FedAuth')).toEqual([]);
  });
});

test('the visit’s pages get nothing of the app’s, no permission and no download, and stay where a visit may lead', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  const visit = await openPrivateWindow(app, page);
  await visit.locator('button[name="account"]').first().waitFor();
  expect(await visit.evaluate(() => 'bridge' in window)).toBe(false);
  const permissions = await visit.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).catch((error: Error) => error.name);
    const location = await navigator.permissions.query({ name: 'geolocation' });
    const notifications = await navigator.permissions.query({ name: 'notifications' });
    return [camera, location.state, notifications.state];
  });
  expect(permissions).toEqual(['NotAllowedError', 'denied', 'denied']);

  await test.step('what the app tells its own pages does not reach it', async () => {
    const isOwn = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.webContents.session.isPersistent()),
    );
    expect(isOwn).toEqual([true, false]);
  });

  await test.step('the home page is no way out', async () => {
    await chooseAccount(visit, CITRA);
    await visit.locator('[data-walk="sharepoint"]').waitFor();
    const home = new URL('/home', tenant.descriptor.pages).href;
    await visit.evaluate((away) => {
      location.href = away;
    }, 'http://example.com/');
    await visit.evaluate((away) => {
      window.open(away);
    }, 'https://example.com/');
    await visit.waitForTimeout(300);
    expect(visit.url()).toBe(home);
    expect((await attemptState(page)).end).toBeNull();
    expect(app.windows()).toHaveLength(2);
  });
  await page.evaluate(() => window.bridge.refresh.stop());
  await settledAttempt(page);
});

test('which certificate is shown is the person’s choice, and none is a choice', async ({ app, page, enterAs }) => {
  await enterAs(CITRA);
  await expect(page.getByRole('heading', { name: 'My photo' })).toBeVisible();
  const shown = await app.evaluate(async ({ app: self, dialog }) => {
    const boxes: unknown[] = [];
    const certificates = ['CN=One', 'CN=Two'].map((subjectName) => ({
      subjectName,
      issuerName: 'Company CA',
      validExpiry: 1_800_000_000,
    }));
    const ask = (response: number) =>
      new Promise((resolve) => {
        dialog.showMessageBox = (async (...args: unknown[]) => {
          boxes.push(args.at(-1));
          return { response, checkboxChecked: false };
        }) as unknown as typeof dialog.showMessageBox;
        const event = { preventDefault: () => undefined };
        const answer = (...given: unknown[]) => resolve(given);
        self.emit('select-client-certificate', event, null, 'https://sts.contoso.com/adfs', certificates, answer);
      });
    return { second: await ask(1), none: await ask(2), boxes };
  });
  expect(shown.second).toEqual([expect.objectContaining({ subjectName: 'CN=Two' })]);
  expect(shown.none).toEqual([]);
  expect(shown.boxes[0]).toMatchObject({ defaultId: 2, cancelId: 2 });
  expect(JSON.stringify(shown.boxes[0])).toContain('sts.contoso.com');
});

/** Everything that a page can keep by itself. */
async function leaveTraces(visit: Page): Promise<void> {
  await visit.evaluate(async (marker) => {
    localStorage.setItem('marker', marker);
    await cookieStore.set({ name: 'marker', value: marker, expires: Date.now() + 86_400_000 });
    await (await caches.open(marker)).put('/marker', new Response(marker));
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(marker);
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
  }, MARKER);
}

function tracesIn(visit: Page) {
  return visit.evaluate(async () => ({
    stored: localStorage.getItem('marker'),
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    cookie: document.cookie,
  }));
}

function partitionCookies(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows().at(-1)?.webContents.session;
    return ((await session?.cookies.get({})) ?? []).map(({ name }) => name);
  });
}

/** Files below a folder that hold the text anywhere. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(text)) found.push(file);
  return found;
}
