import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.ts';

/** Program and arguments that show a page in the system browser, without a shell in between. */
export function browserCommand(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}

/** Show a sign-in page in the system browser; its address is printed too, for where no browser opens. */
export function openBrowserWith(terminal: Terminal, hint: string): (url: string) => Promise<void> {
  return async (url) => {
    const { href, protocol } = new URL(url);
    if (protocol !== 'https:') throw new Error(`Expected an https address for sign-in but received ${protocol}`);
    terminal.err(`${hint}\n${href}\n`);
    const [program, ...args] = browserCommand(process.platform, href);
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  };
}
