import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdentity, type IdentityOptions } from '../../../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../../../main/log/log.ts';
import { answerLoopback, entraError, FakeEntra, TENANT_ID } from '../../../fakes/fake-entra.ts';

const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];
const PAGES = { signedIn: '<p>signed in', failed: '<p>failed' };

let entra: FakeEntra;
/** Addresses the browser was sent to. */
let opened: string[];
let pages: string[];
beforeEach(() => {
  entra = new FakeEntra();
  opened = [];
  pages = [];
});

type OpenBrowser = IdentityOptions['openBrowser'];
const answering =
  (fields: Readonly<Record<string, string>>): OpenBrowser =>
  async (url) => {
    opened.push(url);
    pages.push(await answerLoopback(url, fields));
  };
const leavingOpen: OpenBrowser = async (url) => {
  opened.push(url);
};
const create = (openBrowser: OpenBrowser = answering({ code: 'a-code' }), more: Partial<IdentityOptions> = {}) =>
  createIdentity({ connection: entra.connection, openBrowser, pages: PAGES, log: SILENT_LOG, ...more });

const browserOpened = () => vi.waitFor(() => expect(opened).not.toEqual([]));

/** Whether the loopback port of the n-th sign-in still answers. */
const isPortOpen = (n = 0) =>
  new Promise<boolean>((resolve) => {
    const redirect = new URL(new URL(String(opened[n])).searchParams.get('redirect_uri') ?? '');
    const socket = connect(Number(redirect.port), '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

describe('signing in', () => {
  it('gives the account and shows our page', async () => {
    const identity = create();
    expect(await identity.signIn({ scopes: SCOPES })).toEqual({
      ok: true,
      value: {
        id: '99999999-8888-4777-8666-555555555555',
        upn: 'citra@selfsame.example',
        displayName: 'Citra Dewi',
        homeAccountId: `99999999-8888-4777-8666-555555555555.${TENANT_ID}`,
        tenantId: TENANT_ID,
      },
    });
    expect(pages).toEqual([PAGES.signedIn]);
    expect(await isPortOpen()).toBe(false);
  });

  it('asks with PKCE, form_post, CP1 and what the caller wants', async () => {
    const identity = create();
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    await identity.signIn({
      scopes: SCOPES,
      prompt: 'login',
      loginHint: 'citra@selfsame.example',
      claims,
    });
    const query = new URL(String(opened[0])).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      response_mode: 'form_post',
      code_challenge_method: 'S256',
      prompt: 'login',
      login_hint: 'citra@selfsame.example',
    });
    expect(query.get('scope')).toContain('https://graph.microsoft.com/User.ReadWrite');
    expect(JSON.parse(query.get('claims') ?? '')).toMatchObject({
      access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['CP1'] } },
    });
  });

  it.each([
    ['Cancel on Entra’s page', { error: 'access_denied' }, { kind: 'sign-in-cancelled' }],
    [
      'an app that is not assigned',
      { error: 'access_denied', error_description: 'AADSTS50105: not assigned' },
      { kind: 'sign-in-refused', code: '50105', correlationId: expect.any(String) },
    ],
    [
      'a device that is not compliant',
      { error: 'interaction_required', error_description: 'AADSTS53000: device' },
      { kind: 'sign-in-refused', code: '53000', correlationId: expect.any(String) },
    ],
    [
      'declined consent',
      { error: 'access_denied', error_description: 'AADSTS65004: declined' },
      { kind: 'consent-needed', scopes: ['User.ReadWrite'], code: '65004' },
    ],
  ])('explains %s', async (_what, fields, failure) => {
    expect(await create(answering(fields)).signIn({ scopes: SCOPES })).toEqual({ ok: false, failure });
    expect(pages).toEqual([PAGES.failed]);
  });

  it('explains a code that Entra does not redeem', async () => {
    entra.tokenAnswers = [entraError('invalid_grant', 50057)];
    expect(await create().signIn({ scopes: SCOPES })).toMatchObject({
      failure: { kind: 'sign-in-refused', code: '50057' },
    });
  });

  it('says that there is no browser', async () => {
    const identity = create(() => Promise.reject(new Error('xdg-open is missing')));
    expect(await identity.signIn({ scopes: SCOPES })).toEqual({
      ok: false,
      failure: { kind: 'sign-in-refused', code: 'no-browser' },
    });
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('fetch failed')), { kind: 'offline' }],
    [
      'an untrusted certificate',
      () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'CERT' }) })),
      { kind: 'offline', code: 'CERT' },
    ],
    ['no answer', () => Promise.reject(new DOMException('late', 'TimeoutError')), { kind: 'timed-out' }],
    [
      'trouble at Entra',
      async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      { kind: 'service-unavailable', status: 502 },
    ],
    [
      'an unknown tenant',
      entraError('invalid_tenant', 90002),
      { kind: 'sign-in-refused', code: '90002', correlationId: expect.any(String) },
    ],
  ])('tells %s apart before any page opens', async (_what, discoveryAnswer, failure) => {
    entra.discoveryAnswer = discoveryAnswer;
    expect(await create().signIn({ scopes: SCOPES })).toEqual({ ok: false, failure });
    expect(opened).toEqual([]);
  });
});

describe('ending a sign-in that waits', () => {
  it('frees the port when it is cancelled', async () => {
    const abort = new AbortController();
    const result = create(leavingOpen).signIn({ scopes: SCOPES, signal: abort.signal });
    await browserOpened();
    expect(await isPortOpen()).toBe(true);
    abort.abort();
    expect(await result).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(await isPortOpen()).toBe(false);
  });

  it('frees the port when nobody comes back', async () => {
    const result = await create(leavingOpen, { timeoutMs: 300 }).signIn({ scopes: SCOPES });
    expect(result).toEqual({ ok: false, failure: { kind: 'sign-in-timed-out' } });
    expect(await isPortOpen()).toBe(false);
  });

  it('opens no page when it was cancelled before', async () => {
    const result = await create().signIn({ scopes: SCOPES, signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(opened).toEqual([]);
  });

  it('can be cancelled while the browser is still starting', async () => {
    const abort = new AbortController();
    const never: OpenBrowser = async (url) => {
      opened.push(url);
      await new Promise(() => undefined);
    };
    const result = create(never).signIn({ scopes: SCOPES, signal: abort.signal });
    await browserOpened();
    abort.abort();
    expect(await result).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(await isPortOpen()).toBe(false);
  });

  it('forgets an account that still came in after the cancel', async () => {
    const abort = new AbortController();
    const late = new FakeEntra();
    entra.tokenAnswers = [
      async () => {
        abort.abort();
        // After the cancel has been dealt with, as a slow network would.
        await setImmediate();
        return late.connection.fetch(`${entra.connection.authority}/oauth2/v2.0/token`, {
          method: 'POST',
          body: '',
        });
      },
    ];
    const identity = create();
    const result = await identity.signIn({ scopes: SCOPES, signal: abort.signal });
    expect(result).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(await identity.accounts()).toEqual([]);
  });

  it('lets the newest of two win', async () => {
    const identity = create(async (url) => {
      opened.push(url);
      if (opened.length === 2) await answerLoopback(url, { code: 'a-code' });
    });
    const first = identity.signIn({ scopes: SCOPES });
    await browserOpened();
    const second = identity.signIn({ scopes: SCOPES });
    expect(await first).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(await second).toMatchObject({ ok: true, value: { upn: 'citra@selfsame.example' } });
    expect(await isPortOpen(0)).toBe(false);
  });

  it('ignores an answer with a forged state and goes on waiting', async () => {
    const identity = create(async (url) => {
      opened.push(url);
      pages.push(await answerLoopback(url, { code: 'stolen', state: 'forged' }));
      pages.push(await answerLoopback(url, { code: 'a-code' }));
    });
    expect(await identity.signIn({ scopes: SCOPES })).toMatchObject({ ok: true });
    expect(pages[0]).not.toBe(PAGES.signedIn);
    expect(entra.tokenRequests.map((form) => form.get('code'))).toEqual(['a-code']);
  });
});
