import { formOn, PageWalker, pageName, type WalkedPage } from './page-walker.ts';
import { isLoopbackAddress } from './transport/loopback-request.ts';

export interface WalkOptions {
  /** Whose tile to press. */
  readonly upn: string;
  /** Whether to accept when the tenant asks for consent; else it is cancelled. */
  readonly consent: boolean;
}

const STEP_LIMIT = 10;

/**
 * A stand-in for the browser: opens the demo tenant's sign-in address, presses a person's tile and carries the
 * answer to the app's loopback listener. Works on the demo's own pages only; a real tenant's would ask for more.
 */
export function walkSignIn(options: WalkOptions): (url: string) => Promise<void> {
  return async (url) => {
    const walker = new PageWalker();
    const page = await walkPages(walker, await walker.open(url), options);
    const answer = formOn(page);
    if (!answer || !isLoopbackAddress(answer.action)) {
      throw new Error(`expected the demo tenant's answer to the app, got page ${pageName(page) ?? page.status}`);
    }
    await walker.open(answer.action, answer.fields);
  };
}

/** Press through the tenant's own pages until another page comes. */
export async function walkPages(walker: PageWalker, first: WalkedPage, options: WalkOptions): Promise<WalkedPage> {
  let page = first;
  for (let step = 0; step < STEP_LIMIT; step += 1) {
    const fields = answerTo(page, options);
    if (!fields) return page;
    page = await walker.open(page.url, fields);
  }
  throw new Error(
    `expected sign-in to end within ${STEP_LIMIT} pages, still on ${pageName(page) ?? 'another page'}`,
  );
}

/** What to press on a page, or null where it isn't one of sign-in. */
function answerTo(page: WalkedPage, { upn, consent }: WalkOptions): ReadonlyMap<string, string> | null {
  switch (pageName(page)) {
    case 'sign-in':
      return new Map([['account', upn]]);
    case 'consent':
      return new Map([['answer', consent ? 'accept' : 'cancel']]);
    case 'refusal':
      return new Map([['answer', cancelOn(page)]]);
    default:
      return null;
  }
}

/** The way back to the app, which carries the refusal's number. */
function cancelOn({ body }: WalkedPage): string {
  return /value="(cancel:\d+)"/.exec(body.toString())?.[1] ?? 'cancel';
}
