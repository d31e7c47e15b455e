import type { Failure, SignInFailure } from '../../../contract/failure.ts';
import type { Account } from '../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { OperatorSignIn } from '../../../contract/station/set-up.ts';
import { claimsInToken } from '../../identity/claims-in-token.ts';
import type { Identity } from '../../identity/identity.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import type { StationAudit } from '../station-audit.ts';
import type { OperatorTokens } from '../station-parts.ts';
import { judgeRoles } from './bigger-roles.ts';

/** Only these say that somebody has to sign in again; a network that is gone says nothing of a sign-in. */
const ENDS_SIGN_IN: Readonly<Record<SignInFailure['kind'], true>> = {
  'sign-in-needed': true,
  'sign-in-cancelled': true,
  'sign-in-timed-out': true,
  'sign-in-refused': true,
  'consent-needed': true,
  'not-configured': true,
};

interface SignInPlace {
  readonly identity: Identity;
  readonly connection: TenantConnection;
}

export interface OperatorDeskOptions {
  /** Tokens in memory only. Null: no operator is wanted, or nothing is configured. */
  readonly place: SignInPlace | null;
  readonly isWanted: boolean;
  readonly note: StationAudit['note'];
  readonly onChanged: () => void;
}

const NOBODY: OperatorSignIn = {
  state: 'signed-out',
  account: null,
  biggerRoles: [],
  hasNeededRole: null,
  failure: null,
};

/** The operator's sign-in: in the system browser before the station locks, out at the end of the shift. */
export class OperatorDesk implements OperatorTokens {
  readonly #options: OperatorDeskOptions;
  #known: OperatorSignIn;
  /** What holds again where an attempt leads to nobody. */
  #before: OperatorSignIn;
  /** Null: whatever still comes of one is nobody's. */
  #attempt: AbortController | null = null;

  constructor(options: OperatorDeskOptions) {
    this.#options = options;
    this.#known = options.isWanted ? NOBODY : { ...NOBODY, state: 'not-wanted' };
    this.#before = this.#known;
  }

  describe(): OperatorSignIn {
    return this.#known;
  }

  account(): Account | null {
    return this.#known.account;
  }

  /** Handed on by itself to whatever asks in the operator's name. */
  readonly getToken: OperatorTokens['getToken'] = async (scopes, options) => {
    const { account } = this.#known;
    const { place } = this.#options;
    if (place === null || account === null) return fail({ kind: 'sign-in-needed' });
    return place.identity.getToken(account, scopes, options);
  };

  async signIn(): Promise<Result<void, Failure>> {
    const { isWanted, place } = this.#options;
    if (place === null || !isWanted) return fail({ kind: 'not-configured' });
    this.#attempt?.abort();
    const own = new AbortController();
    this.#attempt = own;
    if (this.#known.state !== 'signing-in') this.#before = this.#known;
    this.#become({ ...this.#before, state: 'signing-in', failure: null });
    const scopes = graphTokenScopes(place.connection);
    const account = await place.identity.signIn({ scopes, prompt: 'select_account', signal: own.signal });
    const settled = account.ok ? await this.#settle(place, account.value, own) : account;
    // A newer attempt has its own end.
    if (!settled.ok && this.#attempt === own) this.#become({ ...this.#before, failure: settled.failure });
    return settled;
  }

  cancel(): void {
    this.#attempt?.abort();
  }

  async signOut(): Promise<void> {
    this.cancel();
    this.#attempt = null;
    const { account, biggerRoles } = this.#known;
    const { note, place } = this.#options;
    if (this.#known.state !== 'not-wanted') this.#become(NOBODY);
    if (account === null || place === null) return;
    await place.identity.signOut(account);
    await note({ kind: 'operator-signed-out', operator: account.id, biggerRoles });
  }

  /**
   * Whether tokens still come; with `isFresh` the service itself is asked. A sign-in that died is told by `describe`;
   * any other failure, such as a network that is gone, is the answer.
   */
  async check(isFresh: boolean): Promise<Result<void, Failure>> {
    const { place } = this.#options;
    if (place === null || this.#known.state !== 'signed-in') return succeed(undefined);
    const token = await this.getToken(graphTokenScopes(place.connection), isFresh ? { forceRefresh: true } : {});
    if (token.ok) return succeed(undefined);
    if (!Object.hasOwn(ENDS_SIGN_IN, token.failure.kind)) return token;
    await this.#died(token.failure);
    return succeed(undefined);
  }

  /** One operator at a time, with what the token says of their roles. */
  async #settle(
    { connection, identity }: SignInPlace,
    account: Account,
    own: AbortController,
  ): Promise<Result<void, Failure>> {
    const token = await identity.getToken(account, graphTokenScopes(connection));
    // Signed out meanwhile, or another attempt is at it, whose account is the one that stays.
    if (this.#attempt === null) await identity.signOut(account);
    if (this.#attempt !== own) return fail({ kind: 'sign-in-cancelled' });
    if (!token.ok) return token;
    for (const other of await identity.accounts()) {
      if (other.homeAccountId !== account.homeAccountId) await identity.signOut(other);
    }
    const roles = judgeRoles(claimsInToken(token.value).roles);
    this.#become({ state: 'signed-in', account, failure: null, ...roles });
    await this.#options.note({
      kind: 'operator-signed-in',
      operator: account.id,
      biggerRoles: roles.biggerRoles,
    });
    return succeed(undefined);
  }

  async #died(failure: Failure): Promise<void> {
    const { account, biggerRoles, state } = this.#known;
    if (state !== 'signed-in' || account === null) return;
    this.#become({ ...this.#known, state: 'died', failure });
    await this.#options.note({ kind: 'operator-died', operator: account.id, biggerRoles });
  }

  #become(next: OperatorSignIn): void {
    this.#known = next;
    this.#options.onChanged();
  }
}
