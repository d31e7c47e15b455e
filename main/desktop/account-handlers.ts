import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { SignInOptions } from '../identity/identity.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import { rememberTenant } from './remembered-tenant.ts';
import { openConfigured, openDemoWorkplace, type Workplace } from './workplace.ts';

type AccountHandlers = Pick<
  Handlers,
  | 'account:sign-in'
  | 'account:allow-sharepoint'
  | 'account:cancel-sign-in'
  | 'account:sign-out'
  | 'demo:start'
  | 'demo:leave'
>;

/** Signing in and out, and the way into the demo tenant and back. */
export function accountHandlers(state: DesktopState, options: DesktopOptions): AccountHandlers {
  let signingIn: AbortController | null = null;
  const cancelSignIn = () => signingIn?.abort();

  /** Send the person to the browser; a second request ends the first. Somebody else than `only` does not count. */
  async function askInBrowser(
    workplace: Workplace,
    request: Pick<SignInOptions, 'scopes' | 'prompt' | 'loginHint'>,
    only?: Account,
  ): Promise<Result<AppState>> {
    cancelSignIn();
    const attempt = new AbortController();
    signingIn = attempt;
    const signedIn = await workplace.identity.signIn({ ...request, signal: attempt.signal });
    if (signingIn === attempt) signingIn = null;
    if (!signedIn.ok) return fail(signedIn.failure);
    // The tenant may have been left while the browser was open.
    if (state.workplace !== workplace) return fail({ kind: 'sign-in-cancelled' });
    if (only !== undefined && signedIn.value.homeAccountId !== only.homeAccountId) {
      await workplace.identity.signOut(signedIn.value);
      return fail({ kind: 'sign-in-cancelled' });
    }
    state.signedInAs(signedIn.value);
    options.bringToFront();
    return succeed(state.describe());
  }

  return {
    'account:sign-in': async () => {
      const { workplace } = state;
      if (workplace === null) return fail({ kind: 'not-configured' });
      return askInBrowser(workplace, { scopes: graphTokenScopes(workplace.connection), prompt: 'select_account' });
    },
    'account:allow-sharepoint': async () => {
      const { workplace, account, services } = state;
      if (workplace === null || account === null || services === null) return fail({ kind: 'sign-in-needed' });
      const scope = await services.sharePointScope();
      if (!scope.ok) return scope;
      return askInBrowser(workplace, { scopes: [scope.value], loginHint: account.upn }, account);
    },
    'account:cancel-sign-in': cancelSignIn,
    'account:sign-out': async () => {
      const { workplace, account } = state;
      if (workplace !== null && account !== null) await workplace.identity.signOut(account);
      state.signedInAs(null);
      return state.describe();
    },
    'demo:start': async () => {
      if (!state.demoOffered) return fail({ kind: 'demo-unavailable', reason: options.word('demo.not-allowed') });
      cancelSignIn();
      const demo = await openDemoWorkplace(options);
      if (!demo.ok) return fail(demo.failure);
      await state.enter(demo.value);
      await rememberTenant(state.rememberFile, 'demo');
      return succeed(state.describe());
    },
    'demo:leave': async () => {
      cancelSignIn();
      await state.enter(openConfigured(options));
      await rememberTenant(state.rememberFile, 'configured');
      return state.describe();
    },
  };
}
