import type { Failure } from '../../../contract/failure.ts';
import type { Account } from '../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Identity } from '../../identity/identity.ts';
import { DETAILS_PERMISSION, SETTINGS_PERMISSION } from '../../settings/connect.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import type { CheckAnswer } from '../check.ts';
import { factsOf, whoCanHelp } from './failure-facts.ts';

export interface ItOptions {
  /** As IT's registration. */
  readonly connection: TenantConnection;
  readonly identity: Identity;
  /** Open the browser where nobody of IT is signed in; else the check is skipped. */
  readonly maySignIn: boolean;
}

/**
 * Whether IT may read what only makes a diagnosis of somebody else more certain (docs/decisions/0013-evidence.md).
 * Leaving it out is a choice: a warning, never a failure.
 */
export async function checkItPermissions(it: ItOptions): Promise<CheckAnswer> {
  const account = await accountOf(it);
  if (!account.ok) {
    const { failure } = account;
    if (failure.kind === 'sign-in-needed' || failure.kind === 'sign-in-cancelled') {
      return { state: 'skipped', facts: { reason: 'not-signed-in' } };
    }
    return { state: 'warning', facts: factsOf(failure), who: whoCanHelp(failure) };
  }
  const missing: string[] = [];
  for (const permission of [DETAILS_PERMISSION, SETTINGS_PERMISSION]) {
    const token = await it.identity.getToken(account.value, [`${it.connection.graphResource}/${permission}`]);
    if (token.ok) continue;
    if (token.failure.kind !== 'consent-needed') {
      return { state: 'warning', facts: factsOf(token.failure), who: whoCanHelp(token.failure) };
    }
    missing.push(permission);
  }
  if (missing.length === 0) {
    return { state: 'ok', facts: { scope: `${DETAILS_PERMISSION}, ${SETTINGS_PERMISSION}` } };
  }
  return { state: 'warning', facts: { reason: withoutThem(missing), scope: missing.join(', ') }, who: 'admin' };
}

function withoutThem(missing: readonly string[]) {
  if (missing.length > 1) return 'no-details-or-photo-policy';
  return missing[0] === DETAILS_PERMISSION ? 'no-details' : 'no-photo-policy';
}

async function accountOf({ connection, identity, maySignIn }: ItOptions): Promise<Result<Account, Failure>> {
  const [known] = await identity.accounts();
  if (known !== undefined) return succeed(known);
  return maySignIn ? identity.signIn({ scopes: graphTokenScopes(connection) }) : fail({ kind: 'sign-in-needed' });
}
