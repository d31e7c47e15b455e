import { beforeEach, describe, expect, it } from 'vitest';
import { cloudVisitMap } from '../../../../main/refresh/visit-map.ts';
import { guardVisitPage } from '../../../../main/security/visit-page.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize';
const SHAREPOINT = 'https://contoso.sharepoint.com/';
const ADFS = 'https://sts.contoso.com/adfs/ls';
const POPUP = { width: 560 };

interface FakeEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
}

/** A page that tells what it was refused and where it was sent instead. */
class FakePage {
  readonly loaded: string[] = [];
  readonly #listeners = new Map<string, (event: FakeEvent, url: string) => void>();
  #openHandler: ((details: { url: string }) => object) | undefined;

  on(event: string, listener: (event: FakeEvent, url: string) => void) {
    this.#listeners.set(event, listener);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => object) {
    this.#openHandler = handler;
  }

  async loadURL(url: string) {
    this.loaded.push(url);
  }

  isRefused(event: string, url = '', isMainFrame = true): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.#listeners.get(event)?.({ url, isMainFrame, preventDefault }, url);
    return isPrevented;
  }

  opens(url: string) {
    return this.#openHandler?.({ url });
  }
}

let page: FakePage;
const guard = (firstPhase: 'at-sharepoint' | 'signing-in') => {
  page = new FakePage();
  guardVisitPage(page as never, { map: cloudVisitMap('global'), firstPhase, popup: POPUP, log: new FakeLog() });
};

describe('a page of the private window', () => {
  beforeEach(() => guard('at-sharepoint'));

  it('goes to the cloud’s hosts alone', () => {
    expect(page.isRefused('will-navigate', SHAREPOINT)).toBe(false);
    expect(page.isRefused('will-navigate', 'https://example.com/')).toBe(true);
    expect(page.isRefused('will-navigate', 'file:///etc/passwd')).toBe(true);
    expect(page.isRefused('will-redirect', 'https://example.com/')).toBe(true);
  });

  it('is held to where the app sends it, whatever a link began before', () => {
    expect(page.isRefused('will-navigate', LOGIN)).toBe(false);
    page.isRefused('did-start-navigation', SHAREPOINT, false);
    expect(page.isRefused('will-redirect', ADFS)).toBe(false);
    page.isRefused('did-start-navigation', SHAREPOINT);
    expect(page.isRefused('will-redirect', ADFS)).toBe(true);
  });

  it('may be sent to the company’s sign-in, over the login host', () => {
    expect(page.isRefused('will-navigate', SHAREPOINT)).toBe(false);
    expect(page.isRefused('will-redirect', LOGIN)).toBe(false);
    expect(page.isRefused('will-redirect', ADFS)).toBe(false);
    page.isRefused('did-navigate', ADFS);
    expect(page.isRefused('will-navigate', 'https://mfa.example.net/')).toBe(false);
    page.isRefused('did-navigate', SHAREPOINT);
    expect(page.isRefused('will-navigate', ADFS)).toBe(true);
  });

  it('has frames of its own', () => {
    expect(page.isRefused('will-redirect', 'https://example.com/', false)).toBe(false);
  });

  it('has no webview and can’t keep its window open', () => {
    expect(page.isRefused('will-attach-webview')).toBe(true);
    // Prevented here means: the page is not asked.
    expect(page.isRefused('will-prevent-unload')).toBe(true);
  });

  it('can’t move its window or change its size', () => {
    expect(page.isRefused('content-bounds-updated')).toBe(true);
  });

  it('opens no window; a link that wants one is followed where it may be', () => {
    expect(page.opens(SHAREPOINT)).toEqual({ action: 'deny' });
    expect(page.opens('https://example.com/')).toEqual({ action: 'deny' });
    expect(page.loaded).toEqual([SHAREPOINT]);
  });

  it('opens popups while signing in, over HTTPS', () => {
    page.isRefused('will-navigate', LOGIN);
    page.isRefused('did-navigate', LOGIN);
    for (const url of [ADFS, 'about:blank']) {
      expect(page.opens(url)).toEqual({ action: 'allow', overrideBrowserWindowOptions: POPUP });
    }
    expect(page.opens('http://example.com/')).toEqual({ action: 'deny' });
    expect(page.opens('file:///etc/passwd')).toEqual({ action: 'deny' });
    expect(page.loaded).toEqual([]);
  });
});

it('a popup begins as part of sign-in, and ends as such at SharePoint', () => {
  guard('signing-in');
  expect(page.isRefused('will-navigate', ADFS)).toBe(false);
  page.isRefused('did-navigate', SHAREPOINT);
  expect(page.isRefused('will-navigate', ADFS)).toBe(true);
});
