import { createHash, randomBytes } from 'node:crypto';
import type { FindAccount, RefreshToken } from 'oidc-provider';
import { TENANT_ID } from '../tenant-constants.ts';
import { stepUpAskedBy } from './claims-request.ts';
import type { Directory } from './directory.ts';
import { EntraError, isDeviceCode } from './entra-error.ts';
import type { Scopes } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';

interface FindAccountOptions {
  readonly directory: Directory;
  readonly scopes: Scopes;
  readonly rules: SignInRules;
}

/** Who a subject is. Throws Entra's refusal where a refresh token may no longer be used. */
export function findAccount({ directory, scopes, rules }: FindAccountOptions): FindAccount {
  return async ({ oidc }, oid, token) => {
    const person = directory.find(oid);
    if (!person) return undefined;
    const clientId = oidc.client?.clientId ?? '';
    if (token?.kind === 'RefreshToken') {
      refuseRefresh({ oid, clientId, acr: (token as RefreshToken).acr, body: oidc.body ?? {}, scopes, rules });
    }
    return {
      accountId: oid,
      claims: async () => ({
        // Entra's subject differs from app to app.
        sub: createHash('sha256').update(`${clientId}.${oid}`).digest('base64url'),
        oid,
        tid: TENANT_ID,
        ver: '2.0',
        uti: randomBytes(16).toString('base64url'),
        name: person.displayName,
        preferred_username: person.upn,
        email: person.upn,
        login_hint: `O.${person.upn}`,
      }),
    };
  };
}

interface RefreshRequest {
  readonly oid: string;
  readonly clientId: string;
  /** Authentication context that the sign-in behind the token satisfied. */
  readonly acr: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly scopes: Scopes;
  readonly rules: SignInRules;
}

function refuseRefresh({ oid, clientId, acr, body, scopes, rules }: RefreshRequest): void {
  const refusal = rules.refusalFor(oid, clientId);
  if (refusal) {
    throw new EntraError('invalid_grant', refusal, isDeviceCode(refusal) ? { suberror: 'message_only' } : {});
  }
  const asked = stepUpAskedBy(body['claims']);
  if (asked !== null && asked !== acr) {
    throw new EntraError('interaction_required', 50076, {
      suberror: 'basic_action',
      claims: JSON.stringify({ access_token: { acrs: { essential: true, value: asked } } }),
    });
  }
  const consented = rules.consentsOf(oid, clientId);
  const permissions = String(body['scope'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((scope) => scopes.permissionOf(scope));
  if (permissions.some((one) => one !== null && !consented.includes(one))) {
    throw new EntraError('invalid_grant', 65001, { suberror: 'consent_required' });
  }
}
