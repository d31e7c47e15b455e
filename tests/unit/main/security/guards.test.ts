import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  contentSecurityPolicy,
  stationSecurityPolicy,
  WORKER_SECURITY_POLICY,
} from '../../../../main/security/content-security-policy.ts';
import { openCauseLink, openLink, openSignInPage } from '../../../../main/security/external-links.ts';
import { VisitSessions } from '../../../../main/security/visit-sessions.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

vi.mock('electron', () => ({ protocol: { registerSchemesAsPrivileged: () => undefined } }));

const { guardContents, installNavigationGuards } = await import('../../../../main/security/navigation.ts');
const { isTrustedSender, isTrustedStation } = await import('../../../../main/security/trusted-sender.ts');

type Sender = Parameters<typeof isTrustedSender>[0];

/** Collects the listeners that a guard attaches. */
class FakeContents {
  readonly listeners = new Map<
    string,
    (event: { preventDefault: () => void; url?: string }, url: string) => void
  >();
  openHandler: ((details: never) => { action: string }) | undefined;

  on(event: string, listener: (event: { preventDefault: () => void }, url: string) => void) {
    this.listeners.set(event, listener);
  }

  setWindowOpenHandler(handler: (details: never) => { action: string }) {
    this.openHandler = handler;
  }

  isRefused(event: string, url: string): boolean {
    const preventDefault = vi.fn();
    this.listeners.get(event)?.({ preventDefault, url }, url);
    return preventDefault.mock.calls.length === 1;
  }
}

describe('navigation guards', () => {
  const contents = new FakeContents();
  guardContents(contents as never, { log: new FakeLog(), page: 'app://renderer/index.html' });

  it.each([
    ['will-navigate', 'https://example.com/'],
    ['will-navigate', 'app://renderer.example/index.html'],
    ['will-navigate', 'app://renderer/other.html'],
    ['will-navigate', 'file:///etc/passwd'],
    ['will-redirect', 'https://example.com/'],
    ['will-attach-webview', ''],
  ])('refuses %s to "%s"', (event, url) => {
    expect(contents.isRefused(event, url)).toBe(true);
  });

  it('lets the start page be loaded again', () => {
    expect(contents.isRefused('will-navigate', 'app://renderer/index.html')).toBe(false);
  });

  it('opens no window', () => {
    expect(contents.openHandler?.({ url: 'https://example.com/' } as never)).toEqual({ action: 'deny' });
  });
});

describe('the sessions that have a guard of their own', () => {
  const create = (visits: VisitSessions, session: object) => {
    const app = new EventEmitter();
    installNavigationGuards(app as never, { log: new FakeLog(), visits, page: 'app://renderer/index.html' });
    const contents = Object.assign(new FakeContents(), { session });
    app.emit('web-contents-created', {}, contents);
    return contents;
  };

  it('are those that were admitted, until they are dismissed', () => {
    const visits = new VisitSessions();
    const guarded: unknown[] = [];
    const session = {};
    visits.admit(session as never, { guard: (page) => guarded.push(page), passwordAsked: () => undefined });
    const visit = create(visits, session);
    expect(guarded).toEqual([visit]);
    expect(visit.openHandler).toBeUndefined();
    expect(create(visits, {}).isRefused('will-navigate', 'https://example.com/')).toBe(true);

    visits.dismiss(session as never);
    expect(create(visits, session).isRefused('will-navigate', 'https://example.com/')).toBe(true);
    expect(guarded).toHaveLength(1);
  });
});

describe('isTrustedSender', () => {
  const mainFrame = { origin: 'app://renderer' };
  it.each([
    ['our top frame', { sender: { mainFrame }, senderFrame: mainFrame }, true],
    ['a frame inside our page', { sender: { mainFrame }, senderFrame: { origin: 'app://renderer' } }, false],
    ['a frame that has gone', { sender: { mainFrame }, senderFrame: null }, false],
    ['another app host', other('app://other'), false],
    ['a web page', other('https://renderer'), false],
    ['an opaque origin', other('null'), false],
  ])('judges %s', (_who, event, isTrusted) => {
    expect(isTrustedSender(event as unknown as Sender)).toBe(isTrusted);
  });

  function other(origin: string) {
    const frame = { origin };
    return { sender: { mainFrame: frame }, senderFrame: frame };
  }
});

describe('a station', () => {
  const contents = new FakeContents();
  guardContents(contents as never, { log: new FakeLog(), page: 'app://renderer/station.html' });

  it.each([
    ['app://renderer/station.html', false],
    ['app://renderer/station.html#top', false],
    ['app://renderer/index.html', true],
    ['app://renderer/station.html.html', true],
    ['https://example.com/station.html', true],
  ])('shows its own page alone: %s', (url, isRefused) => {
    expect(contents.isRefused('will-navigate', url)).toBe(isRefused);
  });

  it.each([
    ['app://renderer/station.html', true],
    ['app://renderer/index.html', false],
    ['https://renderer/station.html', false],
  ])('trusts its own page alone: %s', (url, isTrusted) => {
    const mainFrame = { url, origin: new URL(url).protocol === 'app:' ? 'app://renderer' : 'https://renderer' };
    expect(isTrustedStation({ sender: { mainFrame }, senderFrame: mainFrame } as unknown as Sender)).toBe(
      isTrusted,
    );
    const frame = { ...mainFrame };
    expect(isTrustedStation({ sender: { mainFrame }, senderFrame: frame } as unknown as Sender)).toBe(false);
  });
});

describe('external links', () => {
  it('opens a listed page over https', async () => {
    const open = vi.fn(async () => undefined);
    await openLink('help', open);
    expect(open).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:\/\/support\.microsoft\.com\//));
  });

  it('opens a page that a cause names, and no other', async () => {
    const open = vi.fn(async () => undefined);
    await openCauseLink('https://aka.ms/PillarPictureSync', open);
    expect(open).toHaveBeenCalledExactlyOnceWith('https://aka.ms/PillarPictureSync');
    await expect(openCauseLink('https://aka.ms/PillarPictureSync?x', open)).rejects.toThrow('cause');
    expect(open).toHaveBeenCalledOnce();
  });

  it.each(['https://login.microsoftonline.com/x?y=1', 'http://localhost:8080/authorize'])(
    'opens %s',
    async (url) => {
      const open = vi.fn(async () => undefined);
      await openSignInPage(url, open);
      expect(open).toHaveBeenCalledExactlyOnceWith(url);
    },
  );

  it.each([
    'http://example.com/',
    'http://localhost.example.com/',
    'file:///bin/sh',
    'ms-settings:',
    'https://user:secret@example.com/',
    'javascript:alert(1)',
  ])('does not open %s', async (url) => {
    const open = vi.fn(async () => undefined);
    await expect(openSignInPage(url, open)).rejects.toThrow('Expected');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('contentSecurityPolicy', () => {
  it('allows nothing by default and no script but the bundle', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('keeps the station’s page in a sandbox without dialogs, downloads and windows', () => {
    const sandbox = stationSecurityPolicy('abc').split('; ').at(-1);
    expect(sandbox).toBe('sandbox allow-scripts allow-same-origin');
    expect(stationSecurityPolicy('abc')).toContain(contentSecurityPolicy('abc'));
  });

  it('lets a worker compile WebAssembly, and fetch from the app alone', () => {
    expect(WORKER_SECURITY_POLICY.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self'",
    ]);
  });
});
