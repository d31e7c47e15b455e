import { type Configuration, errors, type JWK } from 'oidc-provider';
import type { Origins } from '../origins.ts';
import { isWebsite, TENANT_ID } from '../tenant-constants.ts';
import type { Directory } from './directory.ts';
import { findAccount } from './find-account.ts';
import { createInteractionPolicy } from './interaction-policy.ts';
import { loadGrant } from './load-grant.ts';
import { renderLogoutPage, renderProviderError, renderSignedOutPage } from './provider-pages.ts';
import type { ProviderStore } from './provider-store.ts';
import { registeredClients } from './registered-clients.ts';
import { OPENID_SCOPES, type Scopes } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';
import { accessTokenClaims } from './token-claims.ts';

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** Entra's refresh tokens last 90 days; so do the browser sessions here. */
const SESSION_SECONDS = 90 * DAY_SECONDS;

/** Where the provider answers: Entra's own paths. */
export const PROVIDER_ROUTES = {
  authorization: `/${TENANT_ID}/oauth2/v2.0/authorize`,
  token: `/${TENANT_ID}/oauth2/v2.0/token`,
  end_session: `/${TENANT_ID}/oauth2/v2.0/logout`,
  jwks: `/${TENANT_ID}/discovery/v2.0/keys`,
  userinfo: '/oidc/userinfo',
} as const;

export const INTERACTION_PATH = `/${TENANT_ID}/login/`;

export interface ProviderOptions {
  readonly origins: Origins;
  readonly directory: Directory;
  readonly scopes: Scopes;
  readonly rules: SignInRules;
  readonly store: ProviderStore;
  readonly signingKey: JWK;
  readonly cookieKey: string;
  readonly accessTokenSeconds: number;
}

/** Settings that make the certified provider library answer as Entra does. */
export function providerSettings(options: ProviderOptions): Configuration {
  const { scopes, rules, store } = options;
  return {
    adapter: (model) => store.adapterFor(model),
    clients: registeredClients(options.origins),
    jwks: { keys: [options.signingKey] },
    cookies: {
      keys: [options.cookieKey],
      names: { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' },
      short: { signed: true, sameSite: 'lax', httpOnly: true },
      long: { signed: true, sameSite: 'lax', httpOnly: true },
    },
    routes: PROVIDER_ROUTES,
    pkce: { required: () => true },
    scopes: [...OPENID_SCOPES],
    claims: {
      openid: ['sub', 'oid', 'tid', 'ver', 'uti'],
      profile: ['name', 'preferred_username', 'login_hint'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    // Entra's own parameters, kept for the pages and for the tokens. The library refuses Entra's `claims` when
    // its own claims parameter is on. `asked_scope` is ours: what was asked for before `loadGrant` widened it.
    extraParams: ['domain_hint', 'client_info', 'client-request-id', 'claims', 'asked_scope'],
    interactions: {
      policy: createInteractionPolicy({ rules, scopes }),
      url: (_ctx, interaction) => `${INTERACTION_PATH}${interaction.uid}`,
    },
    issueRefreshToken: async (_ctx, client) => !isWebsite(client.clientId),
    expiresWithSession: async () => false,
    // Entra leaves the old one valid; rotation would sign out a second instance of the app.
    rotateRefreshToken: false,
    clockTolerance: 5,
    ttl: {
      AccessToken: options.accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: HOUR_SECONDS,
      RefreshToken: SESSION_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    findAccount: findAccount(options),
    loadExistingGrant: (ctx) => loadGrant(ctx, scopes),
    extraTokenClaims: (ctx, token) => accessTokenClaims(ctx, token, options),
    features: features(options),
    renderError: renderProviderError,
  };
}

function features({ scopes, accessTokenSeconds }: ProviderOptions): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: false },
    userinfo: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: renderLogoutPage,
      postLogoutSuccessSource: renderSignedOutPage,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: async (ctx, client, oneOf) => {
        const asked = scopes.audienceOf(String(ctx.oidc.body?.['scope'] ?? ctx.oidc.params?.['scope'] ?? ''));
        if (oneOf) return oneOf.includes(asked) ? asked : (oneOf[0] ?? asked);
        // As in Entra, one code and one refresh token serve every audience.
        return scopes.resourcesOf(client.clientId).map(({ audience }) => audience);
      },
      useGrantedResource: async () => true,
      getResourceServerInfo: async (_ctx, audience, client) => {
        const resource = scopes.resourcesOf(client.clientId).find((one) => one.audience === audience);
        if (!resource) throw new errors.InvalidTarget();
        return {
          scope: scopes.spellings(audience, resource.permissions).join(' '),
          audience,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
  };
}
