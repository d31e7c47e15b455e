import { formOn, PageWalker, pageName, type WalkedPage } from './page-walker.ts';
import { isLoopbackAddress } from './transport/loopback-request.ts';

export interface WalkOptions {
  /** Whose tile to press. */
  readonly upn: string;
  /** Whether to accept when the tenant asks for consent; else it is cancelled. */
  readonly consent: boolean;
}

interface WalkPagesOptions extends WalkOptions {
  /** Whether to go back to the app from a refusal, as its button does; else the refusal is where the walk ends. */
  readonly leavesRefusal: boolean;
  readonly signal?: AbortSignal | undefined;
}

const STEP_LIMIT = 10;

/**
 * A stand-in for the browser: opens the demo tenant's sign-in address, presses a person's tile and carries the
 * answer to the app's loopback listener. Works on the demo's own pages only; a real tenant's would ask for more.
 */
export function walkSignIn(options: WalkOptions): (url: string) => Promise<void> {
  return async (url) => {
    const walker = new PageWalker();
    const page = await walkPages(walker, await walker.open(url), { ...options, leavesRefusal: true });
    const answer = formOn(page);
    if (!answer || !isLoopbackAddress(answer.action)) {
      throw new Error(`expected the demo tenant's answer to the app, got page ${pageName(page) ?? page.status}`);
    }
    await walker.open(answer.action, answer.fields);
  };
}

/** Press through the tenant's own pages until another page comes. */
export async function walkPages(
  walker: PageWalker,
  first: WalkedPage,
  options: WalkPagesOptions,
): Promise<WalkedPage> {
  let page = first;
  for (let step = 0; step < STEP_LIMIT; step += 1) {
    const fields = answerTo(page, options);
    if (!fields) return page;
    page = await walker.open(page.url, fields, options.signal);
  }
  throw new Error(
    `expected sign-in to end within ${STEP_LIMIT} pages, still on ${pageName(page) ?? 'another page'}`,
  );
}

/** Entra's number on a refusal's page; null where the page has none. */
export function refusalCodeOn({ body }: WalkedPage): string | null {
  return /data-code="(\d+)"/.exec(body.toString())?.[1] ?? null;
}

/** What to press on a page, or null where it isn't one of sign-in. */
function answerTo(
  page: WalkedPage,
  { upn, consent, leavesRefusal }: WalkPagesOptions,
): ReadonlyMap<string, string> | null {
  switch (pageName(page)) {
    case 'sign-in':
      return new Map([['account', upn]]);
    case 'consent':
      return new Map([['answer', consent ? 'accept' : 'cancel']]);
    case 'refusal':
      // The way back to the app carries the number.
      return leavesRefusal ? new Map([['answer', `cancel:${refusalCodeOn(page)}`]]) : null;
    default:
      return null;
  }
}
