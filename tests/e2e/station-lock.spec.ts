import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { FAKE_CAMERA } from './camera-page.ts';
import { expect, test } from './fixtures.ts';
import { expectInside, LOCKED, logEvents, openLocked, STATION, stationPage, windowFlags } from './station-app.ts';

test.beforeEach(async ({ configure, tenant: _tenant }) => {
  await configure({ station: { way: 'person-signs-in' } });
});

test('the page of a station has the station’s requests and none of the app’s', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await stationPage(app);
  const seen = await page.evaluate(() => ({
    hasStation: 'station' in window && Object.isFrozen(window.station),
    leaked: ['bridge', 'require', 'process', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ hasStation: true, leaked: [] });
  const channels = await app.evaluate(({ ipcMain, Menu }) => {
    const isFree = (channel: string) => {
      try {
        ipcMain.handle(channel, () => undefined);
        ipcMain.removeHandler(channel);
        return true;
      } catch {
        return false;
      }
    };
    return {
      isFree: ['photo:publish', 'app:get-state', 'places:check', 'app:open-link'].map(isFree),
      isTaken: !isFree('session:act'),
      menu: Menu.getApplicationMenu(),
    };
  });
  expect(channels).toEqual({ isFree: [true, true, true, true], isTaken: true, menu: null });
});

test('no shortcut leads out, and typing still works', async ({ launchApp, stateDir }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  const shortcuts = [
    ...['Control+r', 'Control+Shift+r', 'F5', 'Control+w', 'Alt+F4', 'F11', 'Escape', 'Control+p', 'Control+s'],
    ...['Control+o', 'Control+n', 'Control+t', 'Control+Shift+n', 'Control+f', 'F3', 'Control+Shift+i', 'F12'],
    ...['Control+u', 'Control+j', 'Control+l', 'Control+Equal', 'Control+Minus', 'Control+0', 'Alt+ArrowLeft'],
    ...['Alt+ArrowRight', 'Alt+Home', 'F1', 'F6', 'F7', 'F10', 'Meta', 'ContextMenu', 'Control+Tab'],
  ];
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key), true);
  });
  for (const shortcut of shortcuts) await page.keyboard.press(shortcut);
  const heardKeys = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  // The modifier alone, and Escape, which the pages use themselves.
  expect(new Set(await heardKeys())).toEqual(new Set(['Control', 'Shift', 'Alt', 'Escape']));
  const typed = ['a', 'Z', '7', '@', 'Tab', 'Backspace', 'PageUp'];
  for (const key of typed) await page.keyboard.press(key);
  expect(await heardKeys()).toEqual(expect.arrayContaining(typed));
  await expectInside(app, page);
  expect(await logEvents(stateDir)).toContain('shortcut-refused');
});

test('the window can’t be closed, put away or taken out of full screen', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  await page.evaluate(() => window.close());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expectInside(app, page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(() => windowFlags(app)).toEqual(LOCKED);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false));
  await expect.poll(() => windowFlags(app)).toEqual(LOCKED);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  await expectInside(app, page);
});

test('the page goes nowhere and opens nothing', async ({ launchApp }) => {
  const app = await launchApp([...STATION, FAKE_CAMERA]);
  const page = await openLocked(app);
  const targets = [
    ...['https://example.com/', 'file:///etc/hostname', 'data:text/html,<h1>Away</h1>', 'chrome://settings'],
    ...['mailto:somebody@example.com', 'ms-settings:', 'devtools://devtools/bundled/inspector.html'],
    './index.html',
  ];
  for (const target of targets) {
    await page.evaluate((url) => {
      window.open(url);
      for (const name of ['_self', '_blank']) {
        const link = Object.assign(document.createElement('a'), { href: url, target: name });
        document.body.append(link);
        link.click();
        link.remove();
      }
    }, target);
    await expectInside(app, page);
  }
  await page.evaluate(() => history.back());
  await expectInside(app, page);
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      (stream) => stream.getTracks().map((track) => track.stop()).length,
      (error: Error) => error.name,
    ),
  );
  expect(camera, 'the sandbox of the page leaves it the camera').toBe(1);
});

test('a file that is dropped opens nothing', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  const isHandled = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['<h1>Away</h1>'], 'away.html', { type: 'text/html' }));
    data.setData('text/uri-list', 'https://example.com/');
    return ['dragenter', 'dragover', 'drop'].map((name) => {
      const event = new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event);
    });
  });
  expect(isHandled).toHaveLength(3);
  await expectInside(app, page);
});

test('nothing is printed, asked by a dialog, downloaded, or chosen from the disk', async ({
  launchApp,
  stateDir,
}) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    alert('x');
    confirm('x');
    prompt('x');
    window.print();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['kept']));
    link.download = 'kept.txt';
    document.body.append(link);
    link.click();
    link.remove();
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'chooser' });
    Object.assign(input.style, { position: 'fixed', inset: '0', zIndex: '9999' });
    document.body.append(input);
  });
  await page.locator('#chooser').click();
  await expect.poll(() => logEvents(stateDir)).toContain('file-dialog-refused');
  expect(await page.locator('#chooser').evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(0);
  expect(dialogs).toBe(0);
  await expectInside(app, page);
});

test('no developer tools and no menu under the right mouse button', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  await page.mouse.click(400, 300, { button: 'right' });
  await expectInside(app, page);
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('a second start shows the station that there is, whatever it was asked for', async ({
  launchApp,
  userDataDir,
  stateDir,
}) => {
  const app = await launchApp(STATION);
  const page = await openLocked(app);
  const folders = [`--user-data-dir=${userDataDir}`, `--state-dir=${stateDir}`];
  for (const args of [
    [],
    ['--demo'],
    ['https://example.com/'],
    ['selfsame:open'],
    ['/etc/hostname'],
    ['--inspect'],
  ]) {
    secondStart([...folders, ...args]);
    await expectInside(app, page);
  }
  // As macOS hands them over.
  const isPrevented = await app.evaluate(({ app: self }) =>
    ['open-url', 'open-file'].map((name) => {
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      self.emit(name as 'open-url', event as never, 'selfsame:open');
      return prevented;
    }),
  );
  expect(isPrevented).toEqual([true, true]);
  await expectInside(app, page);
});

/** Start the program again, as a person with a keyboard in another session could. */
function secondStart(args: readonly string[]): void {
  const electron = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const { status } = spawnSync(electron, ['.', ...args], { timeout: 30_000, stdio: 'ignore' });
  expect(status).toBe(0);
}
