import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Identity, SignInOptions } from '../identity/identity.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Workplace } from './workplace.ts';

type BrowserRequest = Pick<SignInOptions, 'scopes' | 'prompt' | 'loginHint'>;

/** Sends a person to the browser to sign in, one at a time: a second request ends the first. */
export interface BrowserSignIn {
  /** Somebody else than `only` does not count. */
  readonly ask: (workplace: Workplace, request: BrowserRequest, only?: Account) => Promise<Result<AppState>>;
  /** The same for IT's own sign-in, beside the person's. `not-configured` where the workplace has none. */
  readonly askDesk: (workplace: Workplace, request: BrowserRequest, only?: Account) => Promise<Result<AppState>>;
  readonly cancel: () => void;
}

export function createBrowserSignIn(state: DesktopState, options: DesktopOptions): BrowserSignIn {
  let signingIn: AbortController | null = null;
  const cancel = () => signingIn?.abort();

  async function wait(
    identity: Identity,
    workplace: Workplace,
    request: BrowserRequest,
    only: Account | undefined,
  ): Promise<Result<Account>> {
    cancel();
    const attempt = new AbortController();
    signingIn = attempt;
    const signedIn = await identity.signIn({ ...request, signal: attempt.signal });
    if (signingIn === attempt) signingIn = null;
    if (!signedIn.ok) return signedIn;
    // The tenant may have been left while the browser was open.
    if (state.workplace !== workplace) return fail({ kind: 'sign-in-cancelled' });
    if (only !== undefined && signedIn.value.homeAccountId !== only.homeAccountId) {
      await identity.signOut(signedIn.value);
      return fail({ kind: 'sign-in-cancelled' });
    }
    await forgetOthers({ identity }, signedIn.value);
    options.bringToFront();
    return signedIn;
  }

  return {
    cancel,
    ask: async (workplace, request, only) => {
      const account = await wait(workplace.identity, workplace, request, only);
      if (!account.ok) return account;
      state.signedInAs(account.value);
      return succeed(state.describe());
    },
    askDesk: async (workplace, request, only) => {
      if (workplace.desk === null) return fail({ kind: 'not-configured' });
      const account = await wait(workplace.desk.identity, workplace, request, only);
      if (!account.ok) return account;
      state.deskSignedInAs(account.value);
      return succeed(state.describe());
    },
  };
}

/** One person at a time: whoever was signed in before must not be found signed in at the next start. */
export async function forgetOthers({ identity }: Pick<Workplace, 'identity'>, keep: Account | null): Promise<void> {
  for (const account of await identity.accounts()) {
    if (account.homeAccountId !== keep?.homeAccountId) await identity.signOut(account);
  }
}
