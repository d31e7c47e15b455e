import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { TenantRequest } from '../http.ts';
import type { Origins } from '../origins.ts';
import { CLIENTS } from '../tenant-constants.ts';
import { PROVIDER_ROUTES } from './provider-settings.ts';

/** SharePoint's side of signing in: a confidential web client of the tenant's identity provider. */
export interface SharePointSignIn {
  /**
   * Begin. `location` is the identity provider's page to send the browser to; `cookie` is a whole `Set-Cookie`
   * value that binds the answer to this browser. The answer comes to `/_forms/default.aspx` on `returnTo`'s host.
   */
  readonly start: (returnTo: URL) => Promise<{ readonly location: string; readonly cookie: string }>;
  /** Redeem the answer. Null where it was refused, forged, used before or meant for another browser. */
  readonly finish: (request: TenantRequest) => Promise<{ readonly oid: string; readonly returnTo: string } | null>;
}

interface PendingSignIn {
  readonly browserKey: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly redirectUri: string;
  readonly startedAtMs: number;
}

const COOKIE = 'demo_sharepoint_sign_in';
const PENDING_MS = 60 * 60 * 1000;
/** Pages of one browser that ask at the same time each start a sign-in; forgotten ones must not pile up. */
const PENDING_LIMIT = 200;

const randomKey = () => randomBytes(32).toString('base64url');

export function createSharePointSignIn(provider: Provider, { pages }: Origins): SharePointSignIn {
  const pending = new Map<string, PendingSignIn>();
  return {
    async start(returnTo) {
      const state = randomKey();
      const verifier = randomKey();
      const browserKey = randomKey();
      const redirectUri = `${returnTo.origin}/_forms/default.aspx`;
      dropOld(pending);
      pending.set(state, { browserKey, verifier, redirectUri, returnTo: returnTo.href, startedAtMs: Date.now() });
      const location = new URL(PROVIDER_ROUTES.authorization, pages);
      location.search = new URLSearchParams({
        client_id: CLIENTS.sharePoint,
        response_type: 'code',
        scope: 'openid profile',
        redirect_uri: redirectUri,
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      return { location: location.href, cookie: `${COOKIE}=${browserKey}; Path=/_forms; HttpOnly; SameSite=Lax` };
    },
    async finish({ url, headers }) {
      const state = url.searchParams.get('state') ?? '';
      const started = pending.get(state);
      if (!started || !sameKey(cookieIn(headers.cookie), started.browserKey)) return null;
      pending.delete(state);
      const oid = await redeem(provider, url.searchParams.get('code') ?? '', started);
      return oid === null ? null : { oid, returnTo: started.returnTo };
    },
  };
}

/** What the token endpoint would check, without the way over the network: client, address, proof key, first use. */
async function redeem(provider: Provider, code: string, started: PendingSignIn): Promise<string | null> {
  const found = code ? await provider.AuthorizationCode.find(code) : undefined;
  if (!found || isConsumed(found) || found.clientId !== CLIENTS.sharePoint) return null;
  const challenge = createHash('sha256').update(started.verifier).digest('base64url');
  if (found.redirectUri !== started.redirectUri || found.codeChallenge !== challenge) return null;
  await found.consume();
  return found.accountId ?? null;
}

function isConsumed(code: object): boolean {
  return 'consumed' in code && Boolean(code.consumed);
}

function dropOld(pending: Map<string, PendingSignIn>): void {
  const oldest = Date.now() - PENDING_MS;
  for (const [state, { startedAtMs }] of pending) {
    if (startedAtMs < oldest || pending.size >= PENDING_LIMIT) pending.delete(state);
  }
}

function cookieIn(header: string | undefined): string {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}

function sameKey(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((key) => createHash('sha256').update(key).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
