import { beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../../main/identity/create-identity.ts';
import type { Identity } from '../../../../main/identity/identity.ts';
import { SILENT_LOG } from '../../../../main/log/log.ts';
import { answerLoopback, entraError, FakeEntra } from '../../../fakes/fake-entra.ts';

const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];

let entra: FakeEntra;
beforeEach(() => {
  entra = new FakeEntra();
});

const create = () =>
  createIdentity({
    connection: entra.connection,
    openBrowser: async (url) => {
      await answerLoopback(url, { code: 'a-code' });
    },
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });

async function signedIn(identity: Identity) {
  const result = await identity.signIn({ scopes: SCOPES });
  if (!result.ok) throw new Error(`expected to be signed in, got ${result.failure.kind}`);
  return result.value;
}

describe('tokens', () => {
  it('come from memory without asking anybody', async () => {
    const identity = create();
    const account = await signedIn(identity);
    expect(await identity.getToken(account, SCOPES)).toEqual({ ok: true, value: 'access-1' });
    expect(entra.tokenRequests).toHaveLength(1);
  });

  it('are renewed when asked, with the refresh token', async () => {
    const identity = create();
    const account = await signedIn(identity);
    expect(await identity.getToken(account, SCOPES, { forceRefresh: true })).toEqual({
      ok: true,
      value: 'access-2',
    });
    expect(entra.tokenRequests[1]?.get('refresh_token')).toBe('refresh-1');
  });

  it('satisfy a claims challenge past the cache', async () => {
    const identity = create();
    const account = await signedIn(identity);
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    expect(await identity.getToken(account, SCOPES, { claims })).toEqual({ ok: true, value: 'access-2' });
    expect(JSON.parse(entra.tokenRequests[1]?.get('claims') ?? '')).toMatchObject({
      access_token: { nbf: { essential: true, value: '1' }, xms_cc: { values: ['CP1'] } },
    });
  });

  it.each([
    ['a lost session', entraError('invalid_grant', 50173, { suberror: 'bad_token' }), { kind: 'sign-in-needed' }],
    [
      'step-up',
      entraError('interaction_required', 50076, { suberror: 'basic_action' }),
      { kind: 'sign-in-needed' },
    ],
    ['a grant without suberror', entraError('invalid_grant', 700082), { kind: 'sign-in-needed' }],
    ['a disabled account', entraError('invalid_grant', 50057), { kind: 'sign-in-refused', code: '50057' }],
    [
      'missing consent',
      entraError('invalid_grant', 65001, { suberror: 'consent_required' }),
      { kind: 'consent-needed', scopes: ['User.ReadWrite'] },
    ],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), { kind: 'offline' }],
    [
      'a busy Entra',
      async () =>
        Response.json({ error: 'temporarily_unavailable' }, { status: 503, headers: { 'retry-after': '7' } }),
      { kind: 'service-unavailable', status: 503, retryAfterSeconds: 7 },
    ],
  ])('are not given after %s', async (_what, answer, failure) => {
    const identity = create();
    const account = await signedIn(identity);
    entra.tokenAnswers = [answer, answer];
    const result = await identity.getToken(account, SCOPES, { forceRefresh: true });
    expect(result).toMatchObject({ ok: false, failure });
  });

  it('stay explained while MSAL itself holds back after 429', async () => {
    const identity = create();
    const account = await signedIn(identity);
    entra.tokenAnswers = [
      async () => Response.json({ error: 'too_many' }, { status: 429, headers: { 'retry-after': '30' } }),
    ];
    const throttled = { ok: false, failure: { kind: 'throttled', status: 429, retryAfterSeconds: 30 } };
    expect(await identity.getToken(account, SCOPES, { forceRefresh: true })).toEqual(throttled);
    expect(await identity.getToken(account, SCOPES, { forceRefresh: true })).toEqual(throttled);
    expect(entra.tokenRequests).toHaveLength(2);
  });

  it('are wanted from the person again where nothing is left to renew, whatever went wrong before', async () => {
    const identity = create();
    const account = await signedIn(identity);
    // MSAL throws a refresh token of this kind away.
    entra.tokenAnswers = [entraError('invalid_grant', 50173, { suberror: 'bad_token' })];
    await identity.getToken(account, SCOPES, { forceRefresh: true });
    const busy = async () => Response.json({ error: 'temporarily_unavailable' }, { status: 503 });
    entra.tokenAnswers = [busy, busy];
    expect(await identity.signIn({ scopes: SCOPES })).toMatchObject({ failure: { kind: 'service-unavailable' } });
    const asked = entra.tokenRequests.length;
    const result = await identity.getToken(account, SCOPES, { forceRefresh: true });
    expect(result).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
    expect(entra.tokenRequests).toHaveLength(asked);
  });

  it('are gone after signing out', async () => {
    const identity = create();
    const account = await signedIn(identity);
    expect(await identity.accounts()).toEqual([account]);
    await identity.signOut(account);
    expect(await identity.accounts()).toEqual([]);
    expect(await identity.getToken(account, SCOPES)).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
  });
});
