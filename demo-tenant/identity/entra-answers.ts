import { randomUUID } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Origins } from '../origins.ts';
import { TENANT_ID } from '../tenant-constants.ts';
import { type ENTRA_MESSAGES, EntraError } from './entra-error.ts';
import { OPENID_SCOPES, type Scopes } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';

interface EntraAnswersOptions {
  readonly origins: Origins;
  readonly scopes: Scopes;
  readonly rules: SignInRules;
}

/** What the library says of a refresh token whose grant is gone: the person's sessions were revoked. */
const GRANT_GONE = 'grant not found';
/** Entra's number for an OAuth error without one of its own. */
const PLAIN_OAUTH_ERROR = 70000;

/** Add what Entra's answers have and the library's have not. */
export function installEntraAnswers(provider: Provider, options: EntraAnswersOptions): void {
  const refusals = new WeakMap<object, Error>();
  provider.on('grant.error', (ctx, error) => {
    refusals.set(ctx, error);
  });
  provider.use(async (ctx, next) => {
    await next();
    const context = ctx as KoaContextWithOIDC;
    const body: unknown = context.body;
    if (!isPlainObject(body)) return;
    switch (context.oidc?.route) {
      case 'discovery':
        return nameHumanPages(body, options.origins);
      case 'token':
        if ('access_token' in body) return completeTokens(context, body, options);
        if ('error' in body) return completeError(context, body, refusals.get(ctx));
    }
  });
}

/** People see sign-in and sign-out over HTTP on loopback, so that no browser asks about a certificate. */
function nameHumanPages(body: Record<string, unknown>, { backChannel, pages }: Origins): void {
  for (const endpoint of ['authorization_endpoint', 'end_session_endpoint']) {
    body[endpoint] = String(body[endpoint]).replace(backChannel, pages);
  }
}

function completeTokens(
  { oidc }: KoaContextWithOIDC,
  body: Record<string, unknown>,
  { scopes, rules }: EntraAnswersOptions,
): void {
  const oid = oidc.entities.Account?.accountId ?? '';
  const clientId = oidc.client?.clientId ?? '';
  const audience = scopes.audienceOf(String(oidc.body?.['scope'] ?? ''));
  const resource = scopes.resourcesOf(clientId).find((one) => one.audience === audience);
  const consented = rules.consentsOf(oid, clientId);
  const permissions = (resource?.permissions ?? []).filter((one) => consented.includes(one));
  // Always the whole list: MSAL keeps one token for each list of scopes, and gives up when two of them match.
  body['scope'] = [...OPENID_SCOPES, ...scopes.spellings(audience, permissions)].join(' ');
  body['ext_expires_in'] = body['expires_in'];
  body['client_info'] = Buffer.from(JSON.stringify({ uid: oid, utid: TENANT_ID })).toString('base64url');
}

function completeError(
  { oidc }: KoaContextWithOIDC,
  body: Record<string, unknown>,
  error: Error | undefined,
): void {
  const refusal = revokedSession(error) ?? error;
  if (refusal instanceof EntraError) {
    Object.assign(body, refusal.members, { error: refusal.error, error_description: refusal.error_description });
  }
  Object.assign(body, {
    error_codes: [refusal instanceof EntraError ? refusal.code : PLAIN_OAUTH_ERROR],
    timestamp: new Date().toISOString().replace('T', ' ').replace(/\..*/, 'Z'),
    trace_id: randomUUID(),
    correlation_id: oidc.body?.['client-request-id'] ?? randomUUID(),
  });
}

function revokedSession(error: Error | undefined): EntraError | null {
  const detail = error && 'error_detail' in error ? error.error_detail : undefined;
  if (detail !== GRANT_GONE) return null;
  return new EntraError('invalid_grant', 50173 satisfies keyof typeof ENTRA_MESSAGES, { suberror: 'bad_token' });
}

function isPlainObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
}
