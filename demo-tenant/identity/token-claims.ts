import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider';
import { TENANT_ID } from '../tenant-constants.ts';
import { capabilitiesIn } from './claims-request.ts';
import type { Directory } from './directory.ts';
import { nameOf, type Scopes } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';

interface TokenClaimsOptions {
  readonly directory: Directory;
  readonly scopes: Scopes;
  readonly rules: SignInRules;
}

/**
 * Entra's names for what an access token says. `scp` is everything registered and consented to for its audience,
 * whatever the request asked for.
 */
export function accessTokenClaims(
  { oidc }: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
  { directory, scopes, rules }: TokenClaimsOptions,
) {
  if (!('accountId' in token) || !oidc.client) return undefined;
  const oid = token.accountId;
  const { clientId } = oidc.client;
  const person = directory.find(oid);
  const resource = scopes.resourcesOf(clientId).find(({ audience }) => audience === token.resourceServer?.audience);
  const consented = rules.consentsOf(oid, clientId);
  const permissions = (resource?.permissions ?? []).filter((one) => consented.includes(one));
  const acr = oidc.entities.AuthorizationCode?.acr ?? oidc.entities.RefreshToken?.acr;
  const isChallengeable = capabilitiesIn(oidc.body?.['claims']).includes('CP1');
  return {
    oid,
    tid: TENANT_ID,
    upn: person?.upn,
    name: person?.displayName,
    wids: person?.wids ?? [],
    appid: clientId,
    scp: permissions.map(nameOf).join(' '),
    ver: '1.0',
    iat_ms: Date.now(),
    ...(isChallengeable ? { xms_cc: ['CP1'] } : {}),
    ...(acr ? { acrs: [acr] } : {}),
  };
}
