import { spawn } from 'node:child_process';
import { expect } from '@playwright/test';
import { eventsOf, launchSample, samplePage, test } from './sample-app.ts';

test('a second start tells the first one and ends', async ({ app, page, userDataDir }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  const folder = await app.evaluate(({ app: self }) => self.getAppPath());
  const child = spawn(app.process().spawnfile, ['--no-sandbox', folder, `--user-data-dir=${userDataDir}`, 'hello']);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => eventsOf(app)).toContain('second hello');
});

test('closing the last window quits', async ({ app, page }) => {
  await expect(page.getByTestId('about')).not.toBeEmpty();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page.close();
  expect(await ended).toBe(0);
});

test('what a page stores survives a restart', async ({ userDataDir }) => {
  const first = await launchSample(userDataDir);
  await (await samplePage(first)).evaluate(() => localStorage.setItem('key', 'value'));
  await first.close();
  const second = await launchSample(userDataDir);
  expect(await (await samplePage(second)).evaluate(() => localStorage.getItem('key'))).toBe('value');
  await second.close();
});

test('the window has the size that was asked for, and says when it changes', async ({ app, page }) => {
  const sizeOf = () => page.evaluate(() => [innerWidth, innerHeight]);
  const window = await app.browserWindow(page);
  await window.evaluate((own) => own.setBounds({ x: 10, y: 20, width: 1000, height: 700 }));
  await expect.poll(async () => (await sizeOf())[0]).toBe(1000);
  expect(await window.evaluate((own) => own.getNormalBounds())).toMatchObject({ width: 1000, height: 700 });
  expect(await eventsOf(app)).toEqual(expect.arrayContaining(['move', 'resize']));
});

test('zoom gives the page fewer pixels', async ({ app, page }) => {
  const before = await page.evaluate(() => innerWidth);
  const window = await app.browserWindow(page);
  await window.evaluate((own) => own.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(before / 2);
});
