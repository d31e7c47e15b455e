import { openInBrowser } from '../main/refresh/open-in-browser.ts';
import type { Terminal } from './terminal.ts';

/** Show a sign-in page in the system browser; its address is printed too, for where no browser opens. */
export function openBrowserWith(terminal: Terminal, hint: string): (url: string) => Promise<void> {
  return async (url) => {
    const { href, protocol } = new URL(url);
    if (protocol !== 'https:') throw new Error(`Expected an https address for sign-in but received ${protocol}`);
    terminal.err(`${hint}\n${href}\n`);
    await openInBrowser({ browser: 'default', isPrivate: false, address: href }, { platform: process.platform });
  };
}
