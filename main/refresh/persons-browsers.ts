import type { BrowserChoice } from '../../contract/attempt.ts';
import type { Failure } from '../../contract/failure.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { OpenInBrowser } from './browser-visit.ts';
import { findBrowsers, type InstalledBrowser, type Machine } from './find-browsers.ts';
import { openInBrowser, type Start } from './open-in-browser.ts';

/** Browsers on this machine that are not ours. */
export interface PersonsBrowsers {
  /** The system's own choice first. */
  readonly list: () => Promise<readonly BrowserChoice[]>;
  readonly open: (request: OpenInBrowser) => Promise<Result<void, Failure>>;
}

/** Looked for anew each time: one may be installed while the app runs. */
export function createPersonsBrowsers(machine: Machine, defaultName: string, start?: Start): PersonsBrowsers {
  const opener = { platform: machine.platform, ...(start === undefined ? {} : { start }) };
  return {
    list: async () => {
      const installed = await findBrowsers(machine);
      const choices = installed.map(({ hasPrivateMode, id, name }: InstalledBrowser) => ({
        id,
        name,
        hasPrivateMode,
      }));
      return [{ id: 'default', name: defaultName, hasPrivateMode: false }, ...choices];
    },
    open: async ({ address, browser, isPrivate }) => {
      // The system's own choice has no private mode that could be asked for.
      if (browser === 'default' && isPrivate) return fail({ kind: 'browser-not-started', browser });
      if (browser === 'default') return openInBrowser({ browser, isPrivate, address }, opener);
      const found = (await findBrowsers(machine)).find(({ id }) => id === browser);
      if (found === undefined) return fail({ kind: 'browser-not-started', browser });
      return openInBrowser({ browser: found, isPrivate, address }, opener);
    },
  };
}
