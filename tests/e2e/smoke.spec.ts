import { expect, firstPage, test } from './fixtures.ts';
import { takeScreenshots } from './take-screenshots.ts';

test('starts on a machine without configuration, without an error', async ({ launchApp }) => {
  const app = await launchApp();
  const problems: string[] = [];
  app.on('window', (window) => window.on('pageerror', (error) => problems.push(error.message)));
  const page = await firstPage(app);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(problems).toEqual([]);
  await takeScreenshots(app, page, 'welcome');
});

test('the page has the bridge, and neither Node nor Electron', async ({ launchApp }) => {
  const page = await firstPage(await launchApp());
  const seen = await page.evaluate(() => ({
    areas: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
    leaked: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ areas: ['account', 'app', 'demo', 'photo', 'places', 'portrait'], leaked: [] });
});

test('the page may go nowhere, open nothing, use no device', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await firstPage(app);
  const address = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (error: Error) => error.name,
    ),
  );
  expect(camera).toBe('NotAllowedError');
  expect(page.url()).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await app.evaluate(() => globalThis.openedPages)).toEqual([]);
});

test('a second start brings the first window to the front and ends', async ({ launchApp }) => {
  const first = await launchApp();
  const page = await firstPage(first);
  const window = await first.browserWindow(page);
  await window.evaluate((own) => own.minimize());
  const { spawn } = await import('node:child_process');
  const folders = await first.evaluate(() => process.argv.filter((argument) => argument.includes('-dir=')));
  const second = spawn(first.process().spawnfile, ['--no-sandbox', '.', ...folders]);
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect.poll(() => window.evaluate((own) => own.isMinimized())).toBe(false);
});

test.describe('in the demo tenant', () => {
  test.use({ appArguments: ['--demo'] });

  test('signs in through the provider’s own pages', async ({ page, signInAs, tenant }) => {
    const [person] = tenant.descriptor.people;
    await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
    await signInAs(person?.upn ?? '');
    await expect(page.getByText(person?.displayName ?? '').first()).toBeVisible();
  });
});
