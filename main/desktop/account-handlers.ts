import { fail } from '../../contract/result.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import { type BrowserSignIn, forgetOthers } from './browser-sign-in.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import type { LastFailure } from './last-failure.ts';
import type { RunningChange } from './running-change.ts';
import type { Visits } from './visits.ts';

type AccountHandlers = Pick<
  Handlers,
  'account:sign-in' | 'account:allow-sharepoint' | 'account:cancel-sign-in' | 'account:sign-out'
>;

/** What has to end before another tenant or person comes. */
export interface UnderWay {
  readonly running: RunningChange;
  readonly signIn: BrowserSignIn;
  readonly visits: Pick<Visits, 'forget'>;
}

/** Signing in and out. */
export function accountHandlers(
  state: DesktopState,
  { running, signIn, visits }: UnderWay,
  lastFailure: Pick<LastFailure, 'remember'>,
): AccountHandlers {
  return {
    'account:sign-in': async () => {
      const { workplace } = state;
      if (workplace === null) return fail({ kind: 'not-configured' });
      const scopes = graphTokenScopes(workplace.connection);
      const signedIn = await signIn.ask(workplace, { scopes, prompt: 'select_account' });
      lastFailure.remember(null, signedIn.ok ? null : signedIn.failure);
      return signedIn;
    },
    'account:allow-sharepoint': async () => {
      const { workplace, account, services } = state;
      if (workplace === null || account === null || services === null) return fail({ kind: 'sign-in-needed' });
      const scope = await services.sharePointScope();
      if (!scope.ok) return scope;
      return signIn.ask(workplace, { scopes: [scope.value], loginHint: account.upn }, account);
    },
    'account:cancel-sign-in': signIn.cancel,
    'account:sign-out': async () => {
      await Promise.all([running.settle(), visits.forget()]);
      if (state.workplace !== null) await forgetOthers(state.workplace, null);
      // IT came to help this person.
      if (state.workplace?.desk != null) await forgetOthers(state.workplace.desk, null);
      state.signedInAs(null);
      return state.describe();
    },
  };
}
