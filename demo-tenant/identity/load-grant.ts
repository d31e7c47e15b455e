import { errors, type Grant, type KoaContextWithOIDC } from 'oidc-provider';
import { describeEntraCode } from './entra-error.ts';
import { OPENID_SCOPES, type Scopes } from './scopes.ts';

/**
 * Give the request all that its client registered, so that one refresh token serves every audience as in Entra.
 * What the person did not consent to is kept out of the tokens elsewhere. Also puts `offline_access` back, which
 * the library drops unless consent is prompted for.
 */
export async function loadGrant({ oidc }: KoaContextWithOIDC, scopes: Scopes): Promise<Grant | undefined> {
  const { client, session, params } = oidc;
  if (!client || !session?.accountId || !params) return undefined;
  const resources = scopes.resourcesOf(client.clientId);
  const known = new Set<string>([
    ...OPENID_SCOPES,
    ...resources.flatMap(({ audience, permissions }) => scopes.spellings(audience, permissions)),
  ]);
  params['asked_scope'] ??= params['scope'];
  const asked = String(params['asked_scope'] ?? '')
    .split(' ')
    .filter(Boolean);
  const alien = asked.filter((scope) => !known.has(scope));
  if (alien.length > 0) throw new errors.InvalidScope(describeEntraCode(650053), alien.join(' '));
  params['scope'] = [...known].join(' ');

  const former = session.grantIdFor(client.clientId);
  const found = former ? await oidc.provider.Grant.find(former) : undefined;
  const grant = found ?? new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(OPENID_SCOPES.join(' '));
  for (const { audience, permissions } of resources) {
    grant.addResourceScope(audience, scopes.spellings(audience, permissions).join(' '));
  }
  await grant.save();
  return grant;
}
