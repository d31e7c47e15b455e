import { EventEmitter } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InstalledBrowser } from '../../../../main/refresh/find-browsers.ts';
import {
  browsableAddress,
  browserCommand,
  isProgram,
  openInBrowser,
  type Start,
} from '../../../../main/refresh/open-in-browser.ts';

const ADDRESS = 'https://contoso-my.sharepoint.com/_layouts/15/userphoto.aspx?size=L&t=1';
const PROGRAM = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

function browser(id: InstalledBrowser['id']): InstalledBrowser {
  return { id, name: id, hasPrivateMode: true, program: PROGRAM };
}

describe('browserCommand', () => {
  it.each([
    ['edge', true, ['--inprivate', ADDRESS]],
    ['chrome', true, ['--incognito', ADDRESS]],
    ['firefox', true, ['-private-window', ADDRESS]],
    ['edge', false, [ADDRESS]],
    ['firefox', false, [ADDRESS]],
  ] as const)('%s, private: %s', (id, isPrivate, args) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const command = browserCommand({ browser: browser(id), isPrivate, address: ADDRESS }, platform);
      expect(command).toEqual([PROGRAM, ...args]);
    }
  });

  it.each([
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', ADDRESS]],
    ['darwin', ['/usr/bin/open', ADDRESS]],
    ['linux', ['xdg-open', ADDRESS]],
  ] as const)('the default one on %s', (platform, command) => {
    expect(browserCommand({ browser: 'default', isPrivate: false, address: ADDRESS }, platform)).toEqual(command);
  });

  it('can’t make the default one private', () => {
    expect(() => browserCommand({ browser: 'default', isPrivate: true, address: ADDRESS }, 'linux')).toThrow(
      'by name',
    );
  });

  it.each(['--incognito', 'file:///etc/passwd', 'javascript:alert(1)', 'http://contoso.sharepoint.com/', ''])(
    'opens nothing but pages: %j',
    (address) => {
      for (const one of ['default', browser('chrome')] as const) {
        expect(() => browserCommand({ browser: one, isPrivate: false, address }, 'linux')).toThrow('https');
      }
    },
  );
});

describe('browsableAddress', () => {
  it.each([
    ['HTTPS://Contoso.SharePoint.com', 'https://contoso.sharepoint.com/'],
    [' https://contoso.sharepoint.com/a b"c\n', 'https://contoso.sharepoint.com/a%20b%22c'],
    ['http://localhost:8123/', 'http://localhost:8123/'],
    ['http://contoso-my.localhost:8123/x?y=1', 'http://contoso-my.localhost:8123/x?y=1'],
    ['http://127.0.0.1:8123/', null],
    ['http://localhost.example.com/', null],
    ['http://notlocalhost/', null],
    ['https://user:secret@contoso.sharepoint.com/', null],
    ['https://user@contoso.sharepoint.com/', null],
    ['ms-edge:https://contoso.sharepoint.com/', null],
    ['-new-window', null],
  ])('%j is %j', (address, href) => {
    expect(browsableAddress(address)).toBe(href);
  });
});

describe('openInBrowser', () => {
  /** A start that ends in `outcome`, and what was asked of it. */
  function fakeStart(outcome: 'spawn' | 'error') {
    const started: unknown[] = [];
    const start = ((...request: unknown[]) => {
      started.push(request);
      const child = Object.assign(new EventEmitter(), { unref: () => started.push('left alone') });
      queueMicrotask(() => child.emit(outcome, new Error('ENOENT')));
      return child;
    }) as unknown as Start;
    return { start, started };
  }

  it('starts the program without a shell and leaves it alone', async () => {
    const { start, started } = fakeStart('spawn');
    const options = { browser: browser('edge'), isPrivate: true, address: ADDRESS };
    expect(await openInBrowser(options, { platform: 'darwin', start })).toEqual({ ok: true, value: undefined });
    expect(started).toEqual([
      [PROGRAM, ['--inprivate', ADDRESS], { stdio: 'ignore', detached: true, shell: false }],
      'left alone',
    ]);
  });

  it.each(['edge', 'default'] as const)('tells that %s could not be started', async (id) => {
    const { start } = fakeStart('error');
    const options = { browser: id === 'default' ? id : browser(id), isPrivate: false, address: ADDRESS } as const;
    expect(await openInBrowser(options, { platform: 'linux', start })).toEqual({
      ok: false,
      failure: { kind: 'browser-not-started', browser: id },
    });
  });

  it('tells that the real system could not start what is not there', async () => {
    const absent = { ...browser('chrome'), program: path.join(tmpdir(), 'selfsame no such browser') };
    const opened = await openInBrowser(
      { browser: absent, isPrivate: true, address: ADDRESS },
      { platform: process.platform },
    );
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'browser-not-started' } });
  });
});

describe.skipIf(process.platform === 'win32')('isProgram', () => {
  it('wants a file that may be run', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'selfsame-program-'));
    const file = path.join(folder, 'my browser');
    await writeFile(file, '');
    await chmod(file, 0o600);
    expect(await isProgram(file)).toBe(false);
    await chmod(file, 0o700);
    expect(await isProgram(file)).toBe(true);
    expect(await isProgram(folder)).toBe(false);
    expect(await isProgram(path.join(folder, 'absent'))).toBe(false);
    await rm(folder, { recursive: true });
  });
});
