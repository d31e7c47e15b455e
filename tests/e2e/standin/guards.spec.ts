import { expect } from '@playwright/test';
import { eventsOf, test } from './sample-app.ts';

test('navigation and new windows are refused before a request leaves', async ({ app, page }) => {
  await page.getByRole('link', { name: 'away' }).click();
  await expect.poll(() => eventsOf(app)).toContain('refused https://example.com/away');
  await page.getByRole('link', { name: 'new' }).click();
  await expect.poll(() => eventsOf(app)).toContain('open https://example.com/new');
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page keeps to its content security policy', async ({ page }) => {
  const violated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.evil = 1';
        document.body.append(script);
      }),
  );
  expect(violated).toBe('script-src-elem');
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
});

test('custom-scheme requests arrive with method and body, other paths are 404', async ({ page }) => {
  const answers = await page.evaluate(async () => [
    await (await fetch('/data.json', { method: 'POST', body: 'hello' })).json(),
    (await fetch('/../../package.json')).status,
  ]);
  expect(answers).toEqual([{ method: 'POST', body: 'hello' }, 404]);
});

test('the camera is the permission handler’s to give', async ({ app, page }) => {
  const openCamera = () =>
    page.evaluate(async () => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true });
        return stream.getVideoTracks().length;
      } catch (error) {
        return (error as Error).name;
      }
    });
  expect(await openCamera()).toBe('NotAllowedError');
  expect(await eventsOf(app)).toContain('asks media video');
  await app.evaluate(() => {
    globalThis.sampleGrants = true;
  });
  expect(await openCamera()).toBe(1);
});

test('a foreign page that holds the bridge is refused', async ({ app, page }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  const [foreign] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ app: self, BrowserWindow }) => {
      const window = new BrowserWindow({ webPreferences: { preload: `${self.getAppPath()}/preload.cjs` } });
      await window.loadURL('data:text/html,<h1>Foreign</h1>');
    }),
  ]);
  await foreign.getByRole('heading', { name: 'Foreign' }).waitFor();
  const message = await foreign.evaluate(() => window.sample.about().catch((error: Error) => error.message));
  expect(message).toBe(
    "Error invoking remote method 'sample:about': Error: sample:about: refused an untrusted sender",
  );
});

test('weak web preferences and unknown APIs are refused by name', async ({ app, page }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  test.skip(await app.evaluate(() => !('STANDIN_EXECUTABLE' in process.env)), 'real Electron has them all');
  const messages = await app.evaluate(({ app: self, BrowserWindow, shell, Tray }) => {
    const attempts = [
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
      () => self.getAppMetrics(),
      () => new Tray('icon.png'),
      () => BrowserWindow.getAllWindows()[0]?.flashFrame(true),
      () => shell.openExternal('https://example.com'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(messages).toEqual([
    expect.stringContaining('webPreferences.sandbox'),
    expect.stringContaining('app.getAppMetrics'),
    expect.stringContaining('Tray'),
    expect.stringContaining('BrowserWindow.flashFrame'),
    expect.stringContaining('shell.openExternal'),
  ]);
});
