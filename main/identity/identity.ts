import type { Failure } from '../../contract/failure.ts';
import type { Account } from '../../contract/person.ts';
import type { Result } from '../../contract/result.ts';

export interface SignInOptions {
  readonly scopes: readonly string[];
  /** Aborting ends the wait, frees the port and answers `sign-in-cancelled`. */
  readonly signal?: AbortSignal;
  readonly loginHint?: string;
  readonly prompt?: 'select_account' | 'login';
  /** A claims challenge to satisfy: JSON as text. */
  readonly claims?: string;
}

export interface TokenOptions {
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

/** Sign-in and tokens for one tenant connection. Tokens never leave the main process. */
export interface Identity {
  /** Accounts the token cache knows; empty when signed out. */
  readonly accounts: () => Promise<readonly Account[]>;
  /** Sign in through the system browser and a loopback answer. */
  readonly signIn: (options: SignInOptions) => Promise<Result<Account, Failure>>;
  /** An access token without asking anybody, or why somebody must be asked. */
  readonly getToken: (
    account: Account,
    scopes: readonly string[],
    options?: TokenOptions,
  ) => Promise<Result<string, Failure>>;
  /** Forget the account on this machine; the browser's own session stays. */
  readonly signOut: (account: Account) => Promise<void>;
}
