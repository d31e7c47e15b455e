import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, firstPage, test } from './fixtures.ts';

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
});

test('a second start brings the first window to the front and ends', async ({ launchApp }) => {
  const first = await launchApp();
  const page = await firstPage(first);
  const window = await first.browserWindow(page);
  await window.evaluate((own) => own.minimize());
  const folders = await first.evaluate(() => process.argv.filter((argument) => argument.includes('-dir=')));
  const second = spawn(first.process().spawnfile, ['--no-sandbox', '.', ...folders]);
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect.poll(() => window.evaluate((own) => own.isMinimized())).toBe(false);
});

test('opens where and as large as it was left', async ({ launchApp }) => {
  const left = { x: 40, y: 30, width: 800, height: 640 };
  const first = await launchApp();
  const window = await first.browserWindow(await firstPage(first));
  await window.evaluate((own, bounds) => own.setBounds(bounds), left);
  await expect.poll(() => window.evaluate((own) => own.getNormalBounds())).toEqual(left);
  await first.close();

  const second = await launchApp();
  const again = await second.browserWindow(await firstPage(second));
  expect(await again.evaluate((own) => own.getNormalBounds())).toEqual(left);
});

test('opens in sight when its screen is gone or what it remembers is damaged', async ({ launchApp, stateDir }) => {
  for (const remembered of ['{"bounds":{"x":90000,"y":9,"width":800,"height":640},"isMaximized":false}', '{{']) {
    await writeFile(path.join(stateDir, 'window.json'), remembered);
    const app = await launchApp();
    const window = await app.browserWindow(await firstPage(app));
    const { x, width } = await window.evaluate((own) => own.getNormalBounds());
    expect(x).toBeLessThan(9000);
    expect(width).toBe(1040);
    await app.close();
  }
});

test('a window that stopped working comes back; when it stops again, the person decides', async ({ launchApp }) => {
  const app = await launchApp();
  const window = await app.browserWindow(await firstPage(app));
  const crashUntilShownAgain = () =>
    window.evaluate(
      (own) =>
        new Promise<void>((resolve) => {
          own.webContents.once('did-finish-load', () => resolve());
          own.webContents.forcefullyCrashRenderer();
        }),
    );
  await crashUntilShownAgain();

  const answerWith = (response: number) =>
    app.evaluate(({ dialog }, pressed) => {
      dialog.showMessageBox = async () => ({ response: pressed, checkboxChecked: false });
    }, response);
  await answerWith(0);
  await crashUntilShownAgain();

  await answerWith(1);
  const closed = app.waitForEvent('close');
  await window.evaluate((own) => own.webContents.forcefullyCrashRenderer());
  await closed;
});
