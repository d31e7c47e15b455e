import type { Failure } from '../../../contract/failure.ts';
import type { Account } from '../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Identity } from '../../identity/identity.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';

/** Origin of the My Site host's pages, e.g. `https://contoso-my.sharepoint.com`. */
export type FindSharePointHost = (account: Account) => Promise<Result<string, Failure>>;

/** What the checks about signing in share, found once however often it is asked for. */
export interface Session {
  readonly connection: TenantConnection;
  readonly account: () => Promise<Result<Account, Failure>>;
  readonly sharePointHost: () => Promise<Result<string, Failure>>;
  readonly identity: Identity;
}

export interface SessionOptions {
  readonly connection: TenantConnection;
  readonly identity: Identity;
  readonly maySignIn: boolean;
  readonly findSharePointHost: FindSharePointHost;
}

/** Nobody is asked to sign in before a check wants to know who is signed in. */
export function createSession({ connection, identity, maySignIn, findSharePointHost }: SessionOptions): Session {
  const account = once(async (): Promise<Result<Account, Failure>> => {
    const [known] = await identity.accounts();
    if (known !== undefined) return succeed(known);
    if (!maySignIn) return fail({ kind: 'sign-in-needed' });
    return identity.signIn({ scopes: graphTokenScopes(connection) });
  });
  const sharePointHost = once(async (): Promise<Result<string, Failure>> => {
    if (connection.sharePointHost !== null) return succeed(`https://${connection.sharePointHost}`);
    const who = await account();
    return who.ok ? findSharePointHost(who.value) : who;
  });
  return { connection, identity, account, sharePointHost };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
