import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AccountInfo,
  AuthError,
  type AuthenticationResult,
  type ICachePlugin,
  type InteractiveRequest,
  LogLevel,
  PublicClientApplication,
} from '@azure/msal-node';
import type { Failure } from '../../contract/failure.ts';
import type { Account } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Log, LogFacts } from '../log/log.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { explainSignInError } from './explain-sign-in-error.ts';
import type { Identity, SignInOptions, TokenOptions } from './identity.ts';
import { BrowserNotOpened, createInteractiveWait, type InteractiveWait, type WaitEnd } from './interactive-wait.ts';
import { createNetworkClient, type NetworkClient } from './network-client.ts';
import type { SignInPages } from './sign-in-pages.ts';

const DEFAULT_TIMEOUT_MS = 5 * 60_000;
const SETTLE_MS = 2000;

export interface IdentityOptions {
  readonly connection: TenantConnection;
  /** Show a page in the system browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** None: tokens live in memory until the process ends. */
  readonly cachePlugin?: ICachePlugin | null;
  /** How long a person may take in the browser. */
  readonly timeoutMs?: number;
  readonly pages: SignInPages;
  readonly log: Log;
}

interface Setup extends IdentityOptions {
  readonly msal: PublicClientApplication;
  readonly network: NetworkClient;
}

/**
 * Sign-in for one tenant by MSAL: system browser and loopback answer, tokens silently afterwards. One sign-in
 * waits at a time: a newer one ends the older as cancelled, because its browser page was most likely lost.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const { connection, log } = options;
  const network = createNetworkClient(connection.fetch, log);
  const setup: Setup = { ...options, network, msal: createMsal(options, network) };
  let waiting: InteractiveWait | null = null;
  return {
    accounts: async () => (await ownAccounts(setup)).map(toAccount),
    signIn: async (request) => {
      waiting?.end('cancelled');
      const wait = createInteractiveWait(options.openBrowser);
      waiting = wait;
      return signIn(setup, request, wait).finally(() => {
        if (waiting === wait) waiting = null;
      });
    },
    getToken: (account, scopes, tokenOptions = {}) => getToken(setup, account, scopes, tokenOptions),
    signOut: async (account) => {
      const known = await findAccount(setup, account);
      if (known !== undefined) await setup.msal.signOut({ account: known });
    },
  };
}

function createMsal({ connection, cachePlugin, log }: IdentityOptions, networkClient: NetworkClient) {
  const { clientId, authority, knownAuthorities } = connection;
  return new PublicClientApplication({
    auth: { clientId, authority, knownAuthorities: [...knownAuthorities], clientCapabilities: ['CP1'] },
    ...(cachePlugin === undefined || cachePlugin === null ? {} : { cache: { cachePlugin } }),
    system: {
      networkClient,
      loggerOptions: {
        logLevel: LogLevel.Warning,
        piiLoggingEnabled: false,
        loggerCallback: (_level, message) => log.debug('msal', { message }),
      },
    },
  });
}

async function signIn(
  setup: Setup,
  request: SignInOptions,
  wait: InteractiveWait,
): Promise<Result<Account, Failure>> {
  const cancel = () => wait.end('cancelled');
  const timer = setTimeout(() => wait.end('timed-out'), setup.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  request.signal?.addEventListener('abort', cancel, { once: true });
  if (request.signal?.aborted === true) cancel();
  try {
    const known = await setup.msal.getAllAccounts();
    const answer = setup.msal.acquireTokenInteractive(interactiveRequest(setup, request, wait));
    const first = await Promise.race([answer, wait.ended]);
    if (typeof first !== 'string') return succeed(toAccount(accountOf(first)));
    await settleLate(answer, setup, known);
    return fail(END_FAILURES[first]);
  } catch (error) {
    return fail(explainInteractive(setup, error, request, wait));
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', cancel);
  }
}

const END_FAILURES = {
  cancelled: { kind: 'sign-in-cancelled' },
  'timed-out': { kind: 'sign-in-timed-out' },
} as const satisfies Record<WaitEnd, Failure>;

function interactiveRequest(setup: Setup, request: SignInOptions, wait: InteractiveWait): InteractiveRequest {
  const { scopes, loginHint, prompt, claims } = request;
  return {
    scopes: [...scopes],
    openBrowser: wait.openBrowser,
    successTemplate: setup.pages.signedIn,
    errorTemplate: setup.pages.failed,
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(claims === undefined ? {} : { claims }),
  };
}

/**
 * Give MSAL a moment to close its port after the wait was ended. Whoever cancels is answered even while it hangs,
 * and an account that still comes in is forgotten again.
 */
async function settleLate(
  answer: Promise<AuthenticationResult>,
  { msal, log }: Setup,
  known: readonly AccountInfo[],
): Promise<void> {
  const settled = answer.then(
    async ({ account }) => {
      const isNew = !known.some(({ homeAccountId }) => homeAccountId === account?.homeAccountId);
      if (account !== null && isNew) await msal.signOut({ account });
    },
    (error: unknown) => log.debug('sign-in-ended', { error: error instanceof Error ? error.name : 'unknown' }),
  );
  const grace = new AbortController();
  await Promise.race([settled, sleep(SETTLE_MS, undefined, { signal: grace.signal }).catch(() => undefined)]);
  grace.abort();
}

function explainInteractive(
  { network, log }: Setup,
  error: unknown,
  { scopes }: SignInOptions,
  wait: InteractiveWait,
): Failure {
  const reason = wait.reason();
  if (reason !== null) return END_FAILURES[reason];
  if (error instanceof BrowserNotOpened) {
    log.error('browser-not-opened', { reason: String(error.cause) });
    return { kind: 'sign-in-refused', code: 'no-browser' };
  }
  const failure = explainSignInError(error, { scopes, interactive: true, trouble: network.lastTrouble() });
  log.warn('sign-in-failed', factsOf(error, failure));
  return failure;
}

async function getToken(
  setup: Setup,
  wanted: Account,
  scopes: readonly string[],
  { claims, forceRefresh }: TokenOptions,
): Promise<Result<string, Failure>> {
  const { msal, network, log } = setup;
  const account = await findAccount(setup, wanted);
  if (account === undefined) return fail({ kind: 'sign-in-needed' });
  try {
    const answer = await msal.acquireTokenSilent({
      account,
      scopes: [...scopes],
      ...(claims === undefined ? {} : { claims }),
      ...(forceRefresh === undefined ? {} : { forceRefresh }),
    });
    return succeed(answer.accessToken);
  } catch (error) {
    const failure = explainSignInError(error, { scopes, interactive: false, trouble: network.lastTrouble() });
    log.warn('no-silent-token', factsOf(error, failure));
    return fail(failure);
  }
}

/** Accounts of this tenant only: the cache may know others from before IT changed the configuration. */
async function ownAccounts({ msal, connection }: Setup): Promise<AccountInfo[]> {
  const all = await msal.getAllAccounts();
  return all.filter(({ tenantId }) => tenantId === connection.tenantId);
}

async function findAccount(setup: Setup, { homeAccountId }: Account): Promise<AccountInfo | undefined> {
  return (await ownAccounts(setup)).find((account) => account.homeAccountId === homeAccountId);
}

function accountOf({ account }: AuthenticationResult): AccountInfo {
  if (account === null) throw new Error('expected an account with an interactive sign-in, MSAL gave none');
  return account;
}

function toAccount({ localAccountId, username, name, homeAccountId, tenantId }: AccountInfo): Account {
  return { id: localAccountId, upn: username, displayName: name ?? username, homeAccountId, tenantId };
}

function factsOf(error: unknown, failure: Failure): LogFacts {
  const { errorCode, subError, correlationId } = error instanceof AuthError ? error : { errorCode: '' };
  const code = 'code' in failure ? failure.code : undefined;
  return { kind: failure.kind, code, errorCode, subError, correlationId };
}
