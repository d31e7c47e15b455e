import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { TenantRequest } from '../http.ts';
import { PROVIDER_ROUTES } from './provider-settings.ts';

/** A website's side of signing in: a confidential web client of the tenant's identity provider. */
export interface WebSignIn {
  /**
   * Begin. `location` is the identity provider's page to send the browser to; `cookie` is a whole `Set-Cookie`
   * value that binds the answer to this browser. The answer comes to the website's answer path on `returnTo`'s host.
   */
  readonly start: (returnTo: URL) => Promise<{ readonly location: string; readonly cookie: string }>;
  /** Redeem the answer. Null where it was refused, forged, used before or meant for another browser. */
  readonly finish: (request: TenantRequest) => Promise<FinishedSignIn | null>;
}

export interface FinishedSignIn {
  readonly oid: string;
  /** Where the browser wanted to go. */
  readonly returnTo: string;
  /** Id of the identity provider's session. */
  readonly providerSession: string;
}

export interface WebClient {
  readonly clientId: string;
  /** Path on each of the client's hosts that takes the provider's answer. */
  readonly answerPath: string;
  /** Name of the cookie that binds an answer to its browser. */
  readonly pendingCookie: string;
}

interface PendingSignIn {
  readonly browserKey: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly redirectUri: string;
  readonly startedAtMs: number;
}

const PENDING_MS = 60 * 60 * 1000;
/** Pages of one browser that ask at the same time each start a sign-in; forgotten ones must not pile up. */
const PENDING_LIMIT = 200;

const randomKey = () => randomBytes(32).toString('base64url');

/** `pages`: the origin of the identity provider's pages. */
export function createWebSignIn(provider: Provider, pages: string, client: WebClient): WebSignIn {
  const { clientId, answerPath, pendingCookie } = client;
  const cookiePath = answerPath.slice(0, answerPath.lastIndexOf('/'));
  const pending = new Map<string, PendingSignIn>();
  return {
    async start(returnTo) {
      const state = randomKey();
      const verifier = randomKey();
      const browserKey = randomKey();
      const redirectUri = `${returnTo.origin}${answerPath}`;
      dropOld(pending);
      pending.set(state, { browserKey, verifier, redirectUri, returnTo: returnTo.href, startedAtMs: Date.now() });
      const location = new URL(PROVIDER_ROUTES.authorization, pages);
      location.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        scope: 'openid profile',
        redirect_uri: redirectUri,
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      return {
        location: location.href,
        cookie: `${pendingCookie}=${browserKey}; Path=${cookiePath}; HttpOnly; SameSite=Lax`,
      };
    },
    async finish({ url, headers }) {
      const state = url.searchParams.get('state') ?? '';
      const started = pending.get(state);
      if (!started || !sameKey(cookieIn(headers.cookie, pendingCookie), started.browserKey)) return null;
      pending.delete(state);
      const redeemed = await redeem(provider, clientId, url.searchParams.get('code') ?? '', started);
      return redeemed && { ...redeemed, returnTo: started.returnTo };
    },
  };
}

/** What the token endpoint would check, without the way over the network: client, address, proof key, first use. */
async function redeem(
  provider: Provider,
  clientId: string,
  code: string,
  started: PendingSignIn,
): Promise<Omit<FinishedSignIn, 'returnTo'> | null> {
  const found = code ? await provider.AuthorizationCode.find(code) : undefined;
  if (!found || isConsumed(found) || found.clientId !== clientId) return null;
  const challenge = createHash('sha256').update(started.verifier).digest('base64url');
  if (found.redirectUri !== started.redirectUri || found.codeChallenge !== challenge) return null;
  await found.consume();
  const { accountId, sessionUid = '' } = found;
  return accountId === undefined ? null : { oid: accountId, providerSession: sessionUid };
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

function cookieIn(header: string | undefined, name: string): string {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

function sameKey(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((key) => createHash('sha256').update(key).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
