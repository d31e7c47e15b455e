import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { fail, succeed } from '../../../../contract/result.ts';
import { explainRefusal } from '../../../../main/publish/explain-refusal.ts';

const DENIED: Failure = { kind: 'access-denied', status: 403, requestId: 'r-1' };

const tokenOf = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

const explain = (token: string | null, changes: { failure?: Failure; isSelf?: boolean } = {}) =>
  explainRefusal(changes.failure ?? DENIED, {
    isSelf: changes.isSelf ?? true,
    askedScopes: ['User.ReadWrite'],
    getToken: async () => (token === null ? fail({ kind: 'offline' }) : succeed(token)),
  });

describe('a refused change of the own photo', () => {
  it('is the tenant policy where the token allows it', async () => {
    const failure = await explain(tokenOf({ scp: 'openid User.ReadWrite' }));
    expect(failure).toEqual({ kind: 'blocked-by-policy', status: 403, requestId: 'r-1' });
  });

  it('is a missing permission where the token does not', async () => {
    expect(await explain(tokenOf({ scp: 'openid User.Read' }))).toEqual(DENIED);
  });

  it.each([['opaque'], ['a.%%%.b'], ['a.bm90IGpzb24.b'], [tokenOf({ roles: [] })], [null]])(
    'goes by what sign-in asked for where the token says nothing: %s',
    async (token) => {
      expect(await explain(token)).toMatchObject({ kind: 'blocked-by-policy' });
    },
  );
});

it('leaves the photos of others, and other failures, as they are', async () => {
  const allowed = tokenOf({ scp: 'User.ReadWrite' });
  expect(await explain(allowed, { isSelf: false })).toEqual(DENIED);
  expect(await explain(allowed, { failure: { kind: 'throttled' } })).toEqual({ kind: 'throttled' });
});
