import { homedir } from 'node:os';
import type { Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { findBrowsers } from '../../main/refresh/find-browsers.ts';
import { type Browser, isProgram, openInBrowser } from '../../main/refresh/open-in-browser.ts';
import { type VisitHosts, visitAddress } from '../../main/refresh/visit-address.ts';
import { type CommandContext, sayAside, wordFailure } from '../command-context.ts';
import { guidance } from './guidance.ts';
import type { RefreshRequest } from './refresh-request.ts';
import type { Visited } from './visited.ts';

interface BrowserVisit {
  readonly request: RefreshRequest;
  readonly person: Person;
  readonly hosts: VisitHosts;
  /** The cloud's home page; null where it is not known. */
  readonly home: string | null;
  /** By the service's clock. */
  readonly nowMs: number;
  /** Page with a People web part that policy presets. */
  readonly page: string | null;
  /** Gives SharePoint time, where nobody can say that they are back. */
  readonly waitForSharePoint: () => Promise<void>;
}

/**
 * Send the person to SharePoint in a browser of their own: print the steps, open it, and wait until Enter is pressed.
 * What was done there nobody is told, so nothing is claimed of it.
 */
export async function visitInBrowser(visit: BrowserVisit, context: CommandContext): Promise<Result<Visited>> {
  const { isPrivate, opens } = visit.request;
  const { signal, terminal, word } = context;
  const chosen = await chooseBrowser(visit.request);
  if (!chosen.ok) return chosen;
  const opening = addressOf(visit);
  if (!opening.ok) return opening;
  const address = opening.value;
  const waitForEnter = context.options.json ? null : terminal.waitForEnter;
  tellSteps(visit, { address, browser: chosen.value, isAwaited: waitForEnter !== null }, context);
  if (opens) {
    const opened = await openInBrowser(
      { browser: chosen.value, isPrivate, address },
      { platform: process.platform },
    );
    // Who sits here can open it by hand: the address is above.
    if (!opened.ok && waitForEnter === null) return opened;
    if (!opened.ok) sayAside(wordFailure(opened.failure, word).message, terminal);
  }
  await (waitForEnter === null ? visit.waitForSharePoint() : waitForEnter(signal));
  return succeed({
    way: isPrivate ? 'browser-private' : 'browser-normal',
    end: signal.aborted ? 'stopped' : 'not-measured',
    requestedAt: null,
    signedInAs: null,
    copy: null,
  });
}

/** The browser that was named; for private mode any that has one. */
async function chooseBrowser({ browser, isPrivate, opens }: RefreshRequest): Promise<Result<Browser>> {
  const wanted = browser === 'default' ? null : browser;
  if (!opens || (wanted === null && !isPrivate)) return succeed('default');
  const { env, platform } = process;
  const found = await findBrowsers({ platform, env, homeDir: homedir(), isProgram });
  const chosen = found.find(({ id }) => wanted === null || id === wanted);
  return chosen === undefined ? fail({ kind: 'browser-missing', browser: wanted ?? 'private' }) : succeed(chosen);
}

function addressOf({ home, hosts, nowMs, person, request }: BrowserVisit): Result<string> {
  return visitAddress(request.target ?? 'photo', hosts, { upn: person.upn, nowMs, home });
}

/** On standard error: the answer is the receipt. With `--json` only the address that nothing else opens. */
function tellSteps(
  { home, page, person, request }: BrowserVisit,
  told: { readonly address: string; readonly browser: Browser; readonly isAwaited: boolean },
  { options, terminal, word }: CommandContext,
): void {
  const { address, browser, isAwaited } = told;
  const { isPrivate, opens, target } = request;
  if (!options.json) {
    const name = browser === 'default' ? word('cli.refresh.your-browser') : browser.name;
    const opened = address === home ? 'home' : (target ?? 'photo');
    const guided = { upn: person.upn, target: opened, isPrivate, page, isAwaited } as const;
    const steps = guidance({ ...guided, browserName: opens ? name : null }, { word, columns: terminal.columns });
    terminal.err(`${steps}\n\n`);
  }
  if (!options.json || !opens) terminal.err(`${address}\n`);
}
