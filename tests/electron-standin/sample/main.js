// An app as small as can be that does everything the stand-in carries. Its specs run on real Electron too.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';

const here = path.dirname(fileURLToPath(import.meta.url));
const events = [];
globalThis.sampleEvents = events;

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self' app:";
const PAGES = { '/index.html': 'text/html', '/page.js': 'text/javascript' };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    if (event.url === 'app://sample/index.html') return;
    events.push(`refused ${event.url}`);
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    events.push(`open ${url}`);
    return { action: url.endsWith('/allowed') ? 'allow' : 'deny' };
  });
});

function handle(channel, handler) {
  ipcMain.handle(channel, (event, ...args) => {
    const { senderFrame, sender } = event;
    const isTrusted =
      senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === 'app://sample';
    if (!isTrusted) throw new Error(`${channel}: refused an untrusted sender`);
    return handler(...args);
  });
}

function registerHandlers(window) {
  handle('sample:about', () => ({ name: app.getName(), version: app.getVersion() }));
  handle('sample:echo', (value) => value);
  handle('sample:reverse', (bytes) => new Uint8Array(bytes).reverse());
  handle('sample:fail', () => {
    throw new Error('on purpose');
  });
  handle('sample:open', (url) => shell.openExternal(url));
  handle('sample:tell', (payload) => window.webContents.send('sample:told', payload));
  handle('sample:keep-secret', (text) => safeStorage.decryptString(safeStorage.encryptString(text)));
  handle('sample:work', (message) => work(message));
}

function work(message) {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(path.join(here, 'worker.js'), ['argument']);
    const answers = [];
    child.on('message', (answer) => {
      answers.push(answer);
      if (answers.length === 2) child.kill();
    });
    child.once('exit', (code) => resolve({ answers, hasFailed: code !== 0 }));
    child.postMessage(message);
  });
}

async function servePage(request) {
  const { host, pathname } = new URL(request.url);
  if (pathname === '/data.json') return Response.json({ method: request.method, body: await request.text() });
  const type = host === 'sample' ? PAGES[pathname] : undefined;
  if (type === undefined) return new Response(null, { status: 404 });
  const headers = { 'content-type': type, 'content-security-policy': POLICY };
  return new Response(await readFile(path.join(here, pathname)), { headers });
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    title: 'Sample',
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  for (const name of ['resize', 'move', 'close']) window.on(name, () => events.push(name));
  void window.loadURL('app://sample/index.html');
  return window;
}

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.on('second-instance', (_event, argv) => events.push(`second ${argv.at(-1)}`));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    protocol.handle('app', servePage);
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'media');
    session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
      events.push(`asks ${permission} ${details.mediaTypes?.join() ?? ''}`);
      callback(globalThis.sampleGrants === true);
    });
    nativeTheme.on('updated', () => events.push(`dark ${nativeTheme.shouldUseDarkColors}`));
    const window = openWindow();
    registerHandlers(window);
    const tick = () => window.webContents.send('sample:told', 'from the menu');
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'tick', label: 'Tick', click: tick }] }]),
    );
  });
}
