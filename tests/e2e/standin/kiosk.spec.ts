import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './sample-app.ts';

declare global {
  /** What the window of these specs has told, in order. */
  var kioskEvents: string[];
}

test('every key is the app’s to refuse before the page has it', async ({ app, page: _first }) => {
  const page = await openPage(app, 'app://sample/index.html');
  await page.evaluate(() => {
    const input = document.createElement('input');
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key), true);
    document.body.append(input);
    input.focus();
  });
  for (const key of ['a', 'b', 'c', 'Control+r', 'Shift+D']) await page.keyboard.press(key);
  expect(await page.locator('input').inputValue()).toBe('acD');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(
    expect.not.arrayContaining(['b', 'r']),
  );
  const told = await app.evaluate(() => globalThis.kioskEvents);
  expect(told).toEqual(expect.arrayContaining(['keyDown a', 'keyUp a', 'keyDown b', 'keyDown Control+r']));
});

test('a file dialog is the debugger’s to take over', async ({ app, page: _first }) => {
  const page = await openPage(app, 'app://sample/index.html');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
  });
  await page.locator('input').click();
  await expect.poll(() => app.evaluate(() => globalThis.kioskEvents)).toContain('Page.fileChooserOpened');
  expect(await page.locator('input').evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(0);
});

test('the headers of a document may be added to', async ({ app, page: _first }) => {
  const server = http.createServer((_request, response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "img-src 'none'",
        'set-cookie': 'a=1',
      })
      .end('<h1>Site</h1>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const page = await openPage(app, `http://site.localhost:${port}/`);
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    const seen = await page.evaluate(() => {
      const image = new Image();
      const refused = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
      });
      image.src = '/picture.png';
      alert('x');
      return refused.then((directive) => ({ directive, origin: self.origin, cookie: document.cookie }));
    });
    expect(seen).toEqual({ directive: 'img-src', origin: `http://site.localhost:${port}`, cookie: 'a=1' });
    expect(dialogs, 'the sandbox allows no dialog').toBe(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a kiosk’s flags are kept', async ({ app, page: _first }) => {
  const seen = await app.evaluate(({ BrowserWindow, powerSaveBlocker }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const id = powerSaveBlocker.start('prevent-display-sleep');
    window?.setKiosk(true);
    window?.setAlwaysOnTop(true, 'screen-saver');
    const flags = [window?.isKiosk(), window?.isAlwaysOnTop(), powerSaveBlocker.isStarted(id)];
    window?.setKiosk(false);
    powerSaveBlocker.stop(id);
    return [...flags, window?.isKiosk(), powerSaveBlocker.isStarted(id)];
  });
  expect(seen).toEqual([true, true, true, false, false]);
});

/** A window of its own that refuses `b` and every shortcut, file dialogs, and dialogs of pages. */
async function openPage(app: ElectronApplication, address: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow, session }, url) => {
      const events: string[] = [];
      globalThis.kioskEvents = events;
      const own = url.startsWith('app:') ? session.defaultSession : session.fromPartition('kiosk');
      own.webRequest.onHeadersReceived(({ resourceType, responseHeaders = {} }, answer) => {
        if (resourceType !== 'mainFrame') return answer({});
        const policies = responseHeaders['content-security-policy'] ?? [];
        const sandboxed = [...policies, 'sandbox allow-scripts allow-same-origin'];
        answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': sandboxed } });
      });
      const window = new BrowserWindow({ webPreferences: { session: own, sandbox: true, contextIsolation: true } });
      const { webContents } = window;
      webContents.on('before-input-event', (event, { control, key, type }) => {
        events.push(`${type} ${control ? 'Control+' : ''}${key}`);
        if (key === 'b' || control) event.preventDefault();
      });
      webContents.debugger.attach('1.3');
      webContents.debugger.on('message', (_event, method) => events.push(method));
      await webContents.debugger.sendCommand('Page.enable');
      await webContents.debugger.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true });
      await window.loadURL(url);
    }, address),
  ]);
  await page.waitForURL((url) => url.protocol.startsWith('http') || url.protocol === 'app:');
  await page.getByRole('heading').first().waitFor();
  return page;
}
