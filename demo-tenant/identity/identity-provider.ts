import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type JWK } from 'oidc-provider';
import type { Federation } from '../federation/federation.ts';
import type { VerifyToken } from '../http.ts';
import type { Origins } from '../origins.ts';
import { TENANT_ID } from '../tenant-constants.ts';
import { authorityAt, type Challenges, createChallenges } from './challenges.ts';
import type { Directory } from './directory.ts';
import { installEntraAnswers } from './entra-answers.ts';
import { createInteractionPages } from './interaction-pages.ts';
import { createInterruptions, type Interruptions } from './interruptions.ts';
import { INTERACTION_PATH, PROVIDER_ROUTES, providerSettings } from './provider-settings.ts';
import { createProviderStore, type SavedRecord } from './provider-store.ts';
import { createScopes } from './scopes.ts';
import { createSignInRules, type SavedRules, type SignInRules } from './sign-in-rules.ts';
import { createVerifyToken } from './verify-token.ts';
import type { WebSession } from './web-sessions.ts';
import { createWebsites, type Website } from './websites.ts';

/** What a restart needs so that everybody stays signed in. */
export interface SavedIdentity {
  readonly signingKey: JWK;
  readonly cookieKey: string;
  readonly records: readonly SavedRecord[];
  readonly rules: SavedRules;
}

type RawHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The tenant's identity provider: Entra's manners over a certified OpenID provider. */
export interface IdentityProvider {
  readonly verifyToken: VerifyToken;
  readonly challenges: Challenges;
  readonly rules: SignInRules;
  readonly websites: Readonly<Record<'sharePoint' | 'officeHome', Website>>;
  /** Who serves a path, or null: pages for people on the one side, addresses for programs on the other. */
  readonly handlerFor: (channel: 'pages' | 'back-channel', path: string) => RawHandler | null;
  /** End every session of a person: browsers, refresh tokens, and access tokens of clients that know challenges. */
  readonly revoke: (oid: string) => void;
  /** Forget all sessions, consents and rules; the keys stay. */
  readonly reset: () => void;
  readonly save: () => SavedIdentity;
}

interface IdentityProviderOptions {
  readonly origins: Origins;
  readonly directory: Directory;
  readonly federation: Federation;
  readonly saved: SavedIdentity | null;
  readonly onChange: () => void;
  readonly accessTokenSeconds?: number;
}

const DISCOVERY_PATH = `/${TENANT_ID}/v2.0/.well-known/openid-configuration`;

export async function createIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const { origins, directory, federation, saved, onChange, accessTokenSeconds = 3600 } = options;
  const signingKey = saved?.signingKey ?? (await createSigningKey());
  const cookieKey = saved?.cookieKey ?? randomBytes(32).toString('base64url');
  const store = createProviderStore(saved?.records ?? [], onChange);
  const scopes = createScopes(origins);
  const rules = createSignInRules({ directory, scopes, saved: saved?.rules ?? null, onChange });
  const authority = authorityAt(origins.backChannel);
  const issuer = `${authority}/v2.0`;
  const provider = new Provider(
    issuer,
    providerSettings({ origins, directory, scopes, rules, store, signingKey, cookieKey, accessTokenSeconds }),
  );
  installEntraAnswers(provider, { origins, scopes, rules });
  const websites = createWebsites(provider, origins.pages);
  const endSessions = (isOver: (session: WebSession) => boolean) => {
    for (const { sessions } of Object.values(websites)) sessions.endWhere(isOver);
  };
  provider.on('end_session.success', ({ oidc }) => {
    const over = oidc.session?.uid;
    endSessions(({ providerSession }) => providerSession === over);
  });
  const interruptions = createInterruptions({ pages: origins.pages, directory });
  const challenges = createChallenges({ authority, stepUpFor: rules.stepUpFor });

  return {
    challenges,
    rules,
    verifyToken: await createVerifyToken(publicPart(signingKey), issuer),
    websites,
    handlerFor: createRoutes(
      provider,
      interruptions,
      createInteractionPages({
        provider,
        directory,
        rules,
        federation,
        interruptions,
        spentIn: new Set(),
        addressOf: ({ uid }) => `${origins.pages}${INTERACTION_PATH}${uid}`,
      }),
    ),
    revoke(oid) {
      store.revokePerson(oid);
      endSessions((session) => session.oid === oid);
      challenges.requireNewToken(oid);
    },
    reset() {
      store.clear();
      endSessions(() => true);
      rules.clear();
      challenges.clear();
    },
    save: () => ({ signingKey, cookieKey, records: store.save(), rules: rules.save() }),
  };
}

/** Which address is served on which side; tokens never travel over plain HTTP. */
function createRoutes(
  provider: Provider,
  interruptions: Interruptions,
  interactions: RawHandler,
): IdentityProvider['handlerFor'] {
  const callback = provider.callback();
  const library: RawHandler = async (request, response) => {
    await callback(request, response);
  };
  const discovery: RawHandler = async (request, response) => {
    // The library answers discovery at the root only.
    request.url = '/.well-known/openid-configuration';
    await callback(request, response);
  };
  const { authorization, end_session: endSession, token, jwks, userinfo } = PROVIDER_ROUTES;
  const forPrograms = new Map([
    [DISCOVERY_PATH, discovery],
    ...[token, jwks, userinfo].map((path) => [path, library] as const),
  ]);
  const forPeople = (path: string) => {
    if (path.startsWith(INTERACTION_PATH)) return interactions;
    if (interruptions.hasPath(path)) return interruptions.handle;
    const isLibrary = [authorization, endSession].some((base) => path === base || path.startsWith(`${base}/`));
    return isLibrary ? library : null;
  };
  return (channel, path) => (channel === 'pages' ? forPeople(path) : (forPrograms.get(path) ?? null));
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: randomUUID() } as JWK;
}

function publicPart({ kty, n, e, kid, alg, use }: JWK) {
  return { kty, n, e, kid, alg, use } as Parameters<typeof createVerifyToken>[0];
}
