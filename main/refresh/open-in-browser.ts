import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { BrowserChoice } from '../../contract/attempt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { InstalledBrowser } from './find-browsers.ts';

/** The system's own choice, or one that was found. */
export type Browser = InstalledBrowser | 'default';

export interface OpenOptions {
  readonly browser: Browser;
  readonly isPrivate: boolean;
  /** HTTPS, or the demo tenant's HTTP on this machine. */
  readonly address: string;
}

/** What starts a program: no shell, so that an argument is one argument. */
export type Command = readonly [program: string, ...args: string[]];

const PRIVATE_ARGUMENT: Readonly<Record<InstalledBrowser['id'], string>> = {
  edge: '--inprivate',
  chrome: '--incognito',
  // Takes the address that follows it.
  firefox: '-private-window',
};

/**
 * Program and arguments that show an address. Throws for an address that may not be opened and for a private mode that
 * the system's own choice doesn't have: both are mistakes of the caller's.
 */
export function browserCommand({ address, browser, isPrivate }: OpenOptions, platform: NodeJS.Platform): Command {
  const href = browsableAddress(address);
  if (href === null) throw new Error(`Expected an https address but received ${address.slice(0, 20)}`);
  if (browser !== 'default') {
    return [browser.program, ...(isPrivate ? [PRIVATE_ARGUMENT[browser.id]] : []), href];
  }
  if (isPrivate) throw new Error('Expected a browser by name for private mode but received the default one');
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', href];
  return platform === 'darwin' ? ['/usr/bin/open', href] : ['xdg-open', href];
}

/**
 * The address as it is opened, serialised anew so that what was checked is what is opened; never like an option. Null
 * unless it is HTTPS, or HTTP to this machine under one of the demo tenant's names.
 */
export function browsableAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, href, password, protocol, username } = new URL(address);
  if (username !== '' || password !== '') return null;
  const isHere = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? href : null;
}

/** Starts a program and leaves it alone. Tests pass one that starts nothing. */
export type Start = (program: string, args: readonly string[], options: SpawnOptions) => ReturnType<typeof spawn>;

/**
 * Show an address in a browser that goes on without us. `browser-not-started` where the system can't start it; what the
 * person does there, nobody is told.
 */
export function openInBrowser(
  options: OpenOptions,
  { platform, start = spawn }: { readonly platform: NodeJS.Platform; readonly start?: Start },
): Promise<Result<void, { readonly kind: 'browser-not-started'; readonly browser: BrowserChoice['id'] }>> {
  const [program, ...args] = browserCommand(options, platform);
  const browser = options.browser === 'default' ? 'default' : options.browser.id;
  return new Promise((resolve) => {
    const child = start(program, args, { stdio: 'ignore', detached: true, shell: false });
    child.once('error', () => resolve(fail({ kind: 'browser-not-started', browser })));
    child.once('spawn', () => resolve(succeed(undefined)));
    child.unref();
  });
}

/** Whether a file is there and this user may run it. */
export async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
