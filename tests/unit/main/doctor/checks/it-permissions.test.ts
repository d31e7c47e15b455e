import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import { checkItPermissions } from '../../../../../main/doctor/checks/it-permissions.ts';
import type { Identity } from '../../../../../main/identity/identity.ts';
import { FakeEntra, TENANT_ID } from '../../../../fakes/fake-entra.ts';

const NGOZI = {
  id: 'p-2',
  upn: 'ngozi@selfsame.example',
  displayName: 'Ngozi Okafor',
  homeAccountId: 'p-2.t-1',
  tenantId: TENANT_ID,
};
const DETAILS = 'User.Read.All';
const SETTINGS = 'PeopleSettings.Read.All';

interface Given {
  /** By permission. */
  readonly refused?: Readonly<Record<string, Failure>>;
  readonly accounts?: readonly (typeof NGOZI)[];
  readonly signIn?: Result<typeof NGOZI>;
  readonly maySignIn?: boolean;
}

function check({ refused = {}, accounts = [NGOZI], signIn = succeed(NGOZI), maySignIn = false }: Given = {}) {
  const identity: Identity = {
    accounts: async () => [...accounts],
    signIn: async () => signIn,
    getToken: async (_account, [scope = '']) => {
      const failure = refused[scope.replace('https://graph.microsoft.com/', '')];
      return failure === undefined ? succeed('token') : fail(failure);
    },
    signOut: async () => undefined,
  };
  return checkItPermissions({ connection: new FakeEntra().connection, identity, maySignIn });
}

const missing = (scope: string): Failure => ({ kind: 'consent-needed', scopes: [scope] });

describe('what IT may read of others', () => {
  it('is well where both are granted', async () => {
    expect(await check()).toEqual({ state: 'ok', facts: { scope: `${DETAILS}, ${SETTINGS}` } });
  });

  it.each([
    [[DETAILS], 'no-details'],
    [[SETTINGS], 'no-photo-policy'],
    [[DETAILS, SETTINGS], 'no-details-or-photo-policy'],
  ] as const)('is a note for an administrator without %s', async (scopes, reason) => {
    const refused = Object.fromEntries(scopes.map((scope) => [scope, missing(scope)]));
    expect(await check({ refused })).toEqual({
      state: 'warning',
      facts: { reason, scope: scopes.join(', ') },
      who: 'admin',
    });
  });

  it('does not take trouble of the service for a missing permission', async () => {
    const refused = { [DETAILS]: { kind: 'service-unavailable' } } as const;
    expect(await check({ refused })).toMatchObject({
      state: 'warning',
      facts: { reason: 'service-unavailable' },
      who: 'microsoft',
    });
  });

  it('asks nobody unless it may', async () => {
    const skipped = { state: 'skipped', facts: { reason: 'not-signed-in' } };
    expect(await check({ accounts: [] })).toEqual(skipped);
    const cancelled = fail<Failure>({ kind: 'sign-in-cancelled' });
    expect(await check({ accounts: [], maySignIn: true, signIn: cancelled })).toEqual(skipped);
    expect(await check({ accounts: [], maySignIn: true })).toMatchObject({ state: 'ok' });
  });

  it('tells a refused sign-in without failing', async () => {
    const signIn = fail<Failure>({ kind: 'sign-in-refused', code: '50105' });
    expect(await check({ accounts: [], maySignIn: true, signIn })).toEqual({
      state: 'warning',
      facts: { reason: 'sign-in-refused', code: '50105' },
      who: 'admin',
    });
  });
});
