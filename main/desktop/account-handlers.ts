import { fail, succeed } from '../../contract/result.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import { rememberTenant } from './remembered-tenant.ts';
import { openConfigured, openDemoWorkplace } from './workplace.ts';

type AccountHandlers = Pick<
  Handlers,
  'account:sign-in' | 'account:cancel-sign-in' | 'account:sign-out' | 'demo:start' | 'demo:leave'
>;

/** Signing in and out, and the way into the demo tenant and back. */
export function accountHandlers(state: DesktopState, options: DesktopOptions): AccountHandlers {
  let signingIn: AbortController | null = null;
  const cancelSignIn = () => signingIn?.abort();

  return {
    'account:sign-in': async () => {
      const { workplace } = state;
      if (workplace === null) return fail({ kind: 'not-configured' });
      cancelSignIn();
      const attempt = new AbortController();
      signingIn = attempt;
      const { identity, connection } = workplace;
      const signedIn = await identity.signIn({
        scopes: graphTokenScopes(connection),
        signal: attempt.signal,
        prompt: 'select_account',
      });
      if (signingIn === attempt) signingIn = null;
      if (!signedIn.ok) return fail(signedIn.failure);
      // The tenant may have been left while the browser was open.
      if (state.workplace !== workplace) return fail({ kind: 'sign-in-cancelled' });
      state.signedInAs(signedIn.value);
      options.bringToFront();
      return succeed(state.describe());
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
