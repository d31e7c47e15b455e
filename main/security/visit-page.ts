import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { createNavigationGuard, type VisitPhase } from '../refresh/navigation-guard.ts';
import type { VisitMap } from '../refresh/visit-map.ts';

interface PreventableEvent {
  readonly preventDefault: () => void;
}

interface BegunNavigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isSameDocument: boolean;
}

interface NavigationEvent extends PreventableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
}

type VisitContents = Pick<WebContents, 'setWindowOpenHandler' | 'loadURL'> & {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: NavigationEvent) => void): unknown;
  on(event: 'did-start-navigation', listener: (event: BegunNavigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: PreventableEvent) => void): unknown;
  on(event: 'will-prevent-unload' | 'content-bounds-updated', listener: (event: PreventableEvent) => void): unknown;
  on(event: 'did-navigate', listener: (event: object, url: string) => void): unknown;
};

export interface VisitPageOptions {
  readonly map: Pick<VisitMap, 'placeOf'>;
  readonly firstPhase: VisitPhase;
  /** Of a popup that sign-in opens. */
  readonly popup: BrowserWindowConstructorOptions;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * Hold a page of a visit to where a visit may lead (design decision 4). Frames inside a page are the page's own. New
 * windows are sign-in's alone; elsewhere a link that wants one is followed in the window, as pages of Microsoft's do.
 */
export function guardVisitPage(contents: VisitContents, { firstPhase, log, map, popup }: VisitPageOptions) {
  const guard = createNavigationGuard(map, firstPhase);
  const refuse = (event: NavigationEvent) => {
    event.preventDefault();
    log.warn('visit-navigation-refused', { place: map.placeOf(event.url) });
  };
  contents.on('will-navigate', (event) => {
    if (!guard.mayGo(event.url)) refuse(event);
  });
  // One that the app itself begins is not asked about, and what it may be sent on to depends on where it goes.
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) guard.mayGo(url);
  });
  contents.on('will-redirect', (event) => {
    if (event.isMainFrame && !guard.mayBeSentOn(event.url)) refuse(event);
  });
  contents.on('did-navigate', (_event, url) => guard.arrived(url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page may not keep its window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  // Nor move it or make it larger, over what tells people whose page it is.
  contents.on('content-bounds-updated', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const isSignIn = guard.phase === 'signing-in' && (url === 'about:blank' || map.placeOf(url) !== 'refused');
    if (isSignIn) return { action: 'allow', overrideBrowserWindowOptions: popup };
    if (guard.mayGo(url)) contents.loadURL(url).catch(() => undefined);
    else log.warn('visit-window-refused', { place: map.placeOf(url) });
    return { action: 'deny' };
  });
}
