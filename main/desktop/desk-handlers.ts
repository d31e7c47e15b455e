import { fail } from '../../contract/result.ts';
import { createPeopleSearch } from '../graph/search-people.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import { type BrowserSignIn, forgetOthers } from './browser-sign-in.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';

type DeskHandlers = Pick<Handlers, 'desk:sign-in' | 'desk:sign-out' | 'desk:allow-sharepoint' | 'desk:search'>;

/** What IT does to look at somebody else's photo, beside the person who is signed in. */
export function deskHandlers(
  state: DesktopState,
  signIn: Pick<BrowserSignIn, 'askDesk'>,
  { log }: Pick<DesktopOptions, 'log'>,
): DeskHandlers {
  let searching = new AbortController();

  return {
    'desk:sign-in': async () => {
      const { workplace } = state;
      if (workplace === null || workplace.desk === null) return fail({ kind: 'not-configured' });
      const scopes = graphTokenScopes(workplace.desk.connection);
      return signIn.askDesk(workplace, { scopes, prompt: 'select_account' });
    },
    'desk:allow-sharepoint': async () => {
      const { workplace, deskAccount } = state;
      if (workplace === null || deskAccount === null) return fail({ kind: 'sign-in-needed' });
      const services = state.servicesFor(deskAccount.upn);
      if (services === null) return fail({ kind: 'sign-in-needed' });
      const scope = await services.sharePointScope();
      if (!scope.ok) return scope;
      return signIn.askDesk(workplace, { scopes: [scope.value], loginHint: deskAccount.upn }, deskAccount);
    },
    'desk:sign-out': async () => {
      searching.abort();
      const desk = state.workplace?.desk ?? null;
      if (desk !== null) await forgetOthers(desk, null);
      state.deskSignedInAs(null);
      return state.describe();
    },
    'desk:search': async (text) => {
      // Whoever types on doesn't wait for what they no longer look for.
      searching.abort();
      searching = new AbortController();
      const { signal } = searching;
      const desk = state.workplace?.desk ?? null;
      const account = state.deskAccount;
      if (desk === null || account === null) return fail({ kind: 'sign-in-needed' });
      const { connection, identity } = desk;
      const search = createPeopleSearch({
        connection,
        getToken: (options) => identity.getToken(account, graphTokenScopes(connection), options),
        log,
      });
      return search(text, signal);
    },
  };
}
