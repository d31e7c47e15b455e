import type { DemoDescriptor } from '../contract/demo-tenant.ts';
import { formOn, linkOn, PageWalker, pageName, type WalkedPage } from './page-walker.ts';
import { isLoopbackAddress } from './transport/loopback-request.ts';
import { credentialsOf } from './walker-credentials.ts';

export interface WalkOptions {
  /** Whose tile to press. */
  readonly upn: string;
  /** Whether to accept when the tenant asks for consent; else it is cancelled. */
  readonly consent: boolean;
  /** Needed for somebody whose own organisation asks the browser for a certificate or for HTTP credentials. */
  readonly descriptor?: DemoDescriptor;
}

interface WalkPagesOptions extends WalkOptions {
  /** Whether to go back to the app from a refusal, as its button does; else the refusal is where the walk ends. */
  readonly leavesRefusal: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What to press on a page. */
interface Press {
  readonly fields: ReadonlyMap<string, string>;
  /** Form of another window to press first. */
  readonly popup?: URL | null;
}

const STEP_LIMIT = 10;

/**
 * A stand-in for the browser: opens the demo tenant's sign-in address, presses a person's tile and carries the
 * answer to the app's loopback listener. Works on the demo's own pages only; a real tenant's would ask for more.
 */
export function walkSignIn(options: WalkOptions): (url: string) => Promise<void> {
  return async (url) => {
    const { upn, descriptor } = options;
    const walker = new PageWalker(descriptor ? credentialsOf(upn, descriptor) : null);
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
    const press = answerTo(page, options);
    if (!press) return page;
    if (press.popup) await walker.open(press.popup, new Map(), options);
    page = await walker.open(page.url, press.fields, options);
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
function answerTo(page: WalkedPage, { upn, consent, leavesRefusal }: WalkPagesOptions): Press | null {
  switch (pageName(page)) {
    case 'sign-in':
      return { fields: new Map([['account', upn]]) };
    case 'consent':
      return { fields: new Map([['answer', consent ? 'accept' : 'cancel']]) };
    case 'access-pass':
    case 'more-information':
    case 'password-change-here':
      return {
        fields: new Map([
          ['account', upn],
          ['step', pageName(page) ?? ''],
        ]),
      };
    case 'partner-sign-in':
      return { fields: new Map() };
    case 'partner-popup':
      return { fields: new Map(), popup: linkOn(page, 'popup') };
    case 'refusal':
      // The way back to the app carries the number.
      return leavesRefusal ? { fields: new Map([['answer', `cancel:${refusalCodeOn(page)}`]]) } : null;
    default:
      return null;
  }
}
