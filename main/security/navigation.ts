import type { App, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { isAddressOf, type OwnPage } from './app-scheme.ts';
import type { VisitSessions } from './visit-sessions.ts';

type GuardedContents = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: NavigationEvent, url: string) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: NavigationEvent) => void): unknown;
};

interface NavigationEvent {
  readonly preventDefault: () => void;
  readonly url?: string;
}

export interface NavigationOptions {
  readonly log: Log;
  readonly visits: Pick<VisitSessions, 'find'>;
  /** The one page there is; loading it again is the one navigation. */
  readonly page: OwnPage;
}

/**
 * Keep every page where it is: no navigation, no new window, no webview. Only a session that was admitted as a visit's
 * has a guard of its own instead. See Electron security guide, items 12-14.
 */
export function installNavigationGuards(app: Pick<App, 'on'>, options: NavigationOptions) {
  app.on('web-contents-created', (_event, contents) => {
    const visit = options.visits.find(contents.session);
    if (visit === undefined) guardContents(contents, options);
    else visit.guard(contents);
  });
}

export function guardContents(contents: GuardedContents, { log, page }: Pick<NavigationOptions, 'log' | 'page'>) {
  const refuse = (event: NavigationEvent, url?: string) => {
    if (isAddressOf(page, event.url ?? url ?? '')) return;
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
