import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { stepUpAskedBy } from './claims-request.ts';
import type { Permission, Scopes } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';

const { Check, Prompt } = interactionPolicy;

interface PolicyOptions {
  readonly rules: SignInRules;
  readonly scopes: Scopes;
}

/** When somebody must be asked: who they are, whether they may, and what they consent to. */
export function createInteractionPolicy({ rules, scopes }: PolicyOptions): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);

  const login = policy.get('login');
  login?.checks.add(
    new Check(
      'refused',
      'this person may not use this client',
      (ctx) => refusalFor(ctx, rules) !== null,
      (ctx) => ({ code: refusalFor(ctx, rules) }),
    ),
  );
  login?.checks.add(
    new Check('step_up', 'a stronger sign-in is asked for', ({ oidc }) => {
      const asked = stepUpAskedBy(oidc.params?.['claims']);
      return asked !== null && asked !== oidc.acr;
    }),
  );

  // The library asks native clients for consent at every sign-in, and again for a claim that MSAL always sends.
  const consent = policy.get('consent');
  consent?.checks.clear();
  consent?.checks.add(
    new Check(
      'permissions_missing',
      'not consented to every permission asked for',
      (ctx) => missingPermissions(ctx, { rules, scopes }).length > 0,
      (ctx) => ({ permissions: missingPermissions(ctx, { rules, scopes }) }),
    ),
  );
  return policy;
}

function refusalFor({ oidc }: KoaContextWithOIDC, rules: SignInRules) {
  const oid = oidc.session?.accountId;
  return oid && oidc.client ? rules.refusalFor(oid, oidc.client.clientId) : null;
}

function missingPermissions({ oidc }: KoaContextWithOIDC, { rules, scopes }: PolicyOptions): readonly Permission[] {
  const oid = oidc.session?.accountId;
  if (!oid || !oidc.client) return [];
  const consented = rules.consentsOf(oid, oidc.client.clientId);
  const asked = String(oidc.params?.['asked_scope'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((scope) => scopes.permissionOf(scope));
  return [...new Set(asked)].filter((one) => one !== null && !consented.includes(one)) as Permission[];
}
