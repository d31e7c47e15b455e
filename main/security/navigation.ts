import type { App, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { START_PAGE } from './app-scheme.ts';
import type { VisitSessions } from './visit-sessions.ts';

type GuardedContents = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: NavigationEvent, url: string) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: NavigationEvent) => void): unknown;
};

interface NavigationEvent {
  readonly preventDefault: () => void;
  readonly url?: string;
}

/**
 * Keep every page where it is: no navigation, no new window, no webview. Only a session that was admitted as a visit's
 * has a guard of its own instead. See Electron security guide, items 12-14.
 */
export function installNavigationGuards(app: Pick<App, 'on'>, log: Log, visits: Pick<VisitSessions, 'find'>) {
  app.on('web-contents-created', (_event, contents) => {
    const visit = visits.find(contents.session);
    if (visit === undefined) guardContents(contents, log);
    else visit.guard(contents);
  });
}

export function guardContents(contents: GuardedContents, log: Log) {
  const refuse = (event: NavigationEvent, url?: string) => {
    if (isOwnPage(event.url ?? url ?? '')) return;
    event.preventDefault();
    log.warn('navigation-refused');
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.warn('window-refused');
    return { action: 'deny' };
  });
}

/** Reloading the start page is the one navigation there is. */
function isOwnPage(url: string): boolean {
  return url === START_PAGE || url.startsWith(`${START_PAGE}#`);
}
