import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import {
  expectInside,
  LOCKED,
  lockStation,
  logEvents,
  openLocked,
  PIN,
  STATION,
  setUp,
  stateOf,
  stationPage,
  windowFlags,
} from './station-app.ts';

test.beforeEach(async ({ configure, tenant: _tenant }) => {
  await configure({ station: { way: 'person-signs-in' } });
});

test('every other monitor is black while the station is locked, also one that comes later', async ({
  launchApp,
}) => {
  const app = await launchApp(STATION);
  const page = await stationPage(app);
  const setDisplays = (count: number) =>
    app.evaluate(({ screen }, wanted) => {
      const [first] = screen.getAllDisplays();
      if (first === undefined) throw new Error('expected a display');
      const displays = Array.from({ length: wanted }, (_, index) => {
        const bounds = { ...first.bounds, x: index * first.bounds.width };
        return { ...first, id: first.id + index, bounds, workArea: bounds };
      });
      screen.getAllDisplays = () => displays;
      screen.emit('display-added');
    }, count);
  const blanks = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .slice(1)
        .map((window) => ({ x: window.getBounds().x, isOnTop: window.isAlwaysOnTop() })),
    );
  await setDisplays(2);
  expect(await blanks()).toEqual([]);
  await lockStation(page);
  await expect.poll(blanks).toEqual([{ x: 1920, isOnTop: true }]);
  await setDisplays(3);
  await expect.poll(blanks).toEqual([
    { x: 1920, isOnTop: true },
    { x: 3840, isOnTop: true },
  ]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.close());
  expect(await blanks()).toHaveLength(2);
  await setDisplays(1);
  await expect.poll(blanks).toEqual([]);
  expect((await stateOf(page)).front).toBe('session');
});

test('a page that crashed comes back by itself', async ({ launchApp, stateDir }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  await page.evaluate(() => window.station.act({ type: 'begin' }));
  await expect.poll(async () => (await stateOf(page)).session.stage).not.toBe('idle');
  // Playwright's page stays crashed for it: main tells that a new one came.
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await windowFlags(app)).toEqual(LOCKED);
  expect(await logEvents(stateDir)).toEqual(expect.arrayContaining(['page-gone', 'interrupted']));
});

test('the operator’s PIN, and nothing else, unlocks; then the window is an ordinary one', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  await page.evaluate(async () => {
    await window.station.operator.act({ type: 'unlock' });
    await window.station.setUp({ type: 'quit' });
  });
  await expectInside(app, page);
  await page.evaluate(async (pin) => {
    await window.station.operator.ask();
    await window.station.operator.enterPin(pin);
    await window.station.operator.act({ type: 'unlock' });
  }, PIN);
  await expect.poll(async () => (await stateOf(page)).front).toBe('set-up');
  expect(await windowFlags(app)).toEqual({ ...LOCKED, isKiosk: false, isFullScreen: false, isOnTop: false });
  await Promise.all([app.waitForEvent('close'), setUp(page, { type: 'quit' }).catch(() => undefined)]);
});

test('settings that can’t be read open a station all the same, with what is wrong', async ({
  launchApp,
  stateDir,
}) => {
  await writeFile(path.join(stateDir, 'config.json'), '{ broken');
  const app = await launchApp(['--station']);
  const page = await stationPage(app);
  const state = await stateOf(page);
  expect(state.front).toBe('set-up');
  expect(state.setUp?.blockers).toContain('not-configured');
  expect(await page.evaluate(() => 'bridge' in window)).toBe(false);
});
