import type { Account } from '../../../contract/person.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import type { CheckAnswer } from '../check.ts';
import { factsOf, whoCanHelp } from './failure-facts.ts';
import type { Session } from './session.ts';

const SKIPPED_WITHOUT_TENANT: CheckAnswer = { state: 'skipped', facts: { reason: 'not-configured' } };
const SKIPPED_WITHOUT_ACCOUNT: CheckAnswer = { state: 'skipped', facts: { reason: 'not-signed-in' } };

/** Whether somebody is signed in and a token comes without asking anybody. */
export async function checkSignIn(session: Session | null): Promise<CheckAnswer> {
  if (session === null) return SKIPPED_WITHOUT_TENANT;
  const account = await session.account();
  if (account.ok) return { state: 'ok', facts: { upn: account.value.upn } };
  if (account.failure.kind === 'sign-in-needed') return SKIPPED_WITHOUT_ACCOUNT;
  return { state: 'failed', facts: factsOf(account.failure), who: whoCanHelp(account.failure) };
}

/** Whether each of Graph's permissions is granted. */
export async function checkGraphConsent(session: Session | null): Promise<CheckAnswer> {
  if (session === null) return SKIPPED_WITHOUT_TENANT;
  const account = await session.account();
  if (!account.ok) return SKIPPED_WITHOUT_ACCOUNT;
  for (const scope of graphTokenScopes(session.connection)) {
    const missing = await withoutToken(session, account.value, scope);
    if (missing !== null) return { state: 'failed', facts: { scope, ...missing.facts }, who: missing.who };
  }
  return { state: 'ok', facts: { scope: session.connection.graphScopes.join(', ') } };
}

/** Whether it is known where SharePoint keeps people's photos. Without it everything but SharePoint's copies works. */
export async function checkSharePointHost(session: Session | null): Promise<CheckAnswer> {
  if (session === null) return SKIPPED_WITHOUT_TENANT;
  const host = await session.sharePointHost();
  if (host.ok) return { state: 'ok', facts: { host: new URL(host.value).host } };
  if (host.failure.kind === 'sign-in-needed') return SKIPPED_WITHOUT_ACCOUNT;
  return { state: 'warning', facts: factsOf(host.failure), who: 'admin' };
}

/** Whether SharePoint's copies may be read. Refusing that is a choice: a warning, never a failure. */
export async function checkSharePointConsent(session: Session | null): Promise<CheckAnswer> {
  if (session === null) return SKIPPED_WITHOUT_TENANT;
  const account = await session.account();
  if (!account.ok) return SKIPPED_WITHOUT_ACCOUNT;
  const host = await session.sharePointHost();
  if (!host.ok) return { state: 'skipped', facts: { reason: 'no-sharepoint-host' } };
  const scope = `${session.connection.sharePointApiOrigin(host.value)}/AllSites.Read`;
  const missing = await withoutToken(session, account.value, scope);
  if (missing === null) return { state: 'ok', facts: { scope: 'AllSites.Read' } };
  return { state: 'warning', facts: { scope: 'AllSites.Read', ...missing.facts }, who: missing.who };
}

async function withoutToken({ identity }: Session, account: Account, scope: string) {
  const token = await identity.getToken(account, [scope]);
  return token.ok ? null : { facts: factsOf(token.failure), who: whoCanHelp(token.failure) };
}
