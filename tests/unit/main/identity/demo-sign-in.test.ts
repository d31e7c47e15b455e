import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DemoTenant } from '../../../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor, type DemoConnection } from '../../../../main/demo/demo-connection.ts';
import { createIdentity, type IdentityOptions } from '../../../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../../../main/log/log.ts';
import { graphTokenScopes } from '../../../../main/settings/token-scopes.ts';
import { answerLoopback } from '../../../fakes/fake-entra.ts';

let dir: string;
let tenant: DemoTenant;
let demo: DemoConnection;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-demo-sign-in-'));
  tenant = await startDemoTenant({ stateDir: dir });
  const connected = await connectionFromDescriptor(tenant.descriptor, 'self-service');
  if (!connected.ok) throw new Error(JSON.stringify(connected.failure));
  demo = connected.value;
});
afterAll(async () => {
  await demo.close();
  await tenant.close();
  await rm(dir, { recursive: true, force: true });
});

let opened: string[];
beforeEach(() => {
  opened = [];
});

type OpenBrowser = IdentityOptions['openBrowser'];
const create = (openBrowser: OpenBrowser, more: Partial<IdentityOptions> = {}) =>
  createIdentity({
    connection: demo.connection,
    openBrowser: async (url) => {
      opened.push(url);
      await openBrowser(url);
    },
    pages: { signedIn: 'done', failed: 'failed' },
    log: SILENT_LOG,
    ...more,
  });
const scopes = () => graphTokenScopes(demo.connection);
const UPN = 'citra@selfsame.example';
const walking = (upn = UPN, consent = true) => walkSignIn({ upn, consent });
const leavingOpen: OpenBrowser = async () => undefined;

/** Change something in the tenant by its control address. */
async function control(path: string, body: object) {
  const url = new URL(path, tenant.descriptor.control).href;
  const headers = { 'content-type': 'application/json' };
  const response = await demo.connection.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

const isPortOpen = () =>
  new Promise<boolean>((resolve) => {
    const redirect = new URL(new URL(String(opened[0])).searchParams.get('redirect_uri') ?? '');
    const socket = connect(Number(redirect.port), '127.0.0.1');
    socket
      .on('error', () => resolve(false))
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      });
  });

async function signedIn() {
  const identity = create(walking());
  const result = await identity.signIn({ scopes: scopes() });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { identity, account: result.value };
}

describe('signing in to the demo tenant through its real provider', () => {
  it('gives account, tokens for Graph and for SharePoint, and forgets on sign-out', async () => {
    const { identity, account } = await signedIn();
    expect(account).toMatchObject({ upn: UPN, tenantId: tenant.descriptor.tenantId });
    const graph = await identity.getToken(account, scopes());
    if (!graph.ok) throw new Error(JSON.stringify(graph.failure));
    const headers = { authorization: `Bearer ${graph.value}` };
    const me = await demo.connection.fetch(`${demo.connection.graphUrl}/v1.0/me`, { headers });
    expect(await me.json()).toMatchObject({ id: account.id, userPrincipalName: UPN });
    const audience = demo.connection.sharePointApiOrigin(new URL(tenant.descriptor.mySite).origin);
    expect(await identity.getToken(account, [`${audience}/AllSites.Read`])).toMatchObject({ ok: true });
    await identity.signOut(account);
    expect(await identity.getToken(account, scopes())).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
  });

  it('renews tokens silently', async () => {
    const { identity, account } = await signedIn();
    const first = await identity.getToken(account, scopes());
    const second = await identity.getToken(account, scopes(), { forceRefresh: true });
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
  });

  it('frees the port when it is cancelled', async () => {
    const abort = new AbortController();
    const result = create(leavingOpen).signIn({ scopes: scopes(), signal: abort.signal });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    expect(await isPortOpen()).toBe(true);
    abort.abort();
    expect(await result).toEqual({ ok: false, failure: { kind: 'sign-in-cancelled' } });
    expect(await isPortOpen()).toBe(false);
  });

  it('frees the port when nobody comes back', async () => {
    const result = await create(leavingOpen, { timeoutMs: 700 }).signIn({ scopes: scopes() });
    expect(result).toEqual({ ok: false, failure: { kind: 'sign-in-timed-out' } });
    expect(await isPortOpen()).toBe(false);
  });

  it('is not fooled by a forged state', async () => {
    const identity = create(async (url) => {
      const page = await answerLoopback(url, { code: 'stolen', state: 'forged' });
      expect(page).not.toContain('done');
      await walking()(url);
    });
    expect(await identity.signIn({ scopes: scopes() })).toMatchObject({ ok: true, value: { upn: UPN } });
  });

  it('asks again after the sessions were revoked', async () => {
    const { identity, account } = await signedIn();
    await control(`people/${UPN}`, { revoked: true });
    const renewed = await identity.getToken(account, scopes(), { forceRefresh: true });
    expect(renewed).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
  });

  it('tells that an account is disabled', async () => {
    const { identity, account } = await signedIn();
    await control(`people/${UPN}`, { disabled: true });
    expect(await identity.getToken(account, scopes(), { forceRefresh: true })).toMatchObject({
      failure: { kind: 'sign-in-refused', code: '50057' },
    });
    expect(await create(walking()).signIn({ scopes: scopes() })).toMatchObject({
      failure: { kind: 'sign-in-refused', code: '50057' },
    });
    await control(`people/${UPN}`, { disabled: false });
  });

  it('tells that consent was declined', async () => {
    await control(`people/${UPN}`, { consent: false });
    const declined = await create(walking(UPN, false)).signIn({ scopes: scopes() });
    expect(declined).toMatchObject({
      ok: false,
      failure: { kind: expect.stringMatching(/consent-needed|cancelled/) },
    });
    await control(`people/${UPN}`, { consent: true });
  });
});
