import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { request as requestHttp } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DemoTenant } from '../../../demo-tenant/demo-tenant.ts';
import { joinDemoTenant } from '../../../demo-tenant/join-demo-tenant.ts';
import { openDemoTenant, resetDemoState, startDemoTenant } from '../../../demo-tenant/start-demo-tenant.ts';
import { loopbackRequest } from '../../../demo-tenant/transport/loopback-request.ts';
import { walkSignIn } from '../../../demo-tenant/walk-sign-in.ts';
import { callBackChannel, control, msalFor, temporaryFolder } from './tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const SCOPES = ['User.ReadWrite'];

describe('a running demo tenant', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let tenant: DemoTenant;
  const call = (address: string, options?: Parameters<typeof callBackChannel>[2]) =>
    callBackChannel(tenant.descriptor, address, options);

  beforeAll(async () => {
    folder = await temporaryFolder();
    tenant = await startDemoTenant({ stateDir: folder.path });
  });
  afterAll(async () => {
    await tenant.close();
    await folder.remove();
  });

  it('writes a descriptor that only its owner may read', async () => {
    const file = tenant.descriptorFile ?? '';
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(tenant.descriptor);
    expect(tenant.descriptor.people).toHaveLength(12);
    expect(tenant.descriptor.admin).toMatch(/@selfsame\.example$/);
    if (process.platform === 'win32') return;
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder.path, 'demo'))).mode & 0o777).toBe(0o700);
  });

  it('is not trusted by anybody who was not given its authority', async () => {
    await expect(fetch(`${tenant.descriptor.graph}/v1.0/me`)).rejects.toThrow();
    await expect(loopbackRequest({ url: tenant.descriptor.control })).rejects.toThrow(/certificate/);
  });

  it('certifies both SharePoint hosts', async () => {
    const { sharepointApi, mySiteApi } = tenant.descriptor;
    for (const host of [sharepointApi, mySiteApi]) {
      expect((await call(`${host}/_api/SP.UserProfiles.PeopleManager/GetMyProperties`)).status).toBe(401);
    }
  });

  it('listens on 127.0.0.1 only', async () => {
    const reached = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: Number(new URL(tenant.descriptor.pages).port) });
        socket.once('connect', () => {
          socket.destroy();
          resolve(true);
        });
        socket.once('error', () => resolve(false));
      });
    expect(await reached('127.0.0.1')).toBe(true);
    expect(await reached('::1')).toBe(false);
    expect(await reached('127.0.0.2')).toBe(false);
  });

  it('gives control to nobody without the secret, and to no page', async () => {
    const { control: address } = tenant.descriptor;
    const secret = address.split('/')[4] ?? '';
    expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect((await call(`${address}state`)).status).toBe(200);
    expect((await call(`${address}/state`)).status).toBe(200);
    expect((await call(address.replace(secret, 'x'.repeat(secret.length)).concat('state'))).status).toBe(404);
    expect((await call(`${address}state`, { headers: { Origin: tenant.descriptor.pages } })).status).toBe(403);
    expect((await call(`${address}state`, { headers: { Host: 'evil.example' } })).status).toBe(421);
  });

  it('serves no Graph, no tokens and no control over plain HTTP', async () => {
    const { pages, graph, control: address, authority } = tenant.descriptor;
    for (const secure of [`${graph}/v1.0/me`, `${address}state`, `${authority}/oauth2/v2.0/token`]) {
      const plain = new URL(new URL(secure).pathname, pages).href;
      expect((await loopbackRequest({ url: plain })).status).toBe(404);
      expect((await loopbackRequest({ url: plain, method: 'POST', body: '{}' })).status).toBe(404);
    }
  });

  it('refuses foreign hosts and scripts of other pages on its pages', async () => {
    const { pages } = tenant.descriptor;
    const { port } = new URL(pages);
    const rebound = await new Promise<number | undefined>((resolve, reject) => {
      requestHttp({ host: '127.0.0.1', port, headers: { Host: `evil.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(rebound).toBe(421);
    const script = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' };
    expect((await loopbackRequest({ url: pages, headers: script })).status).toBe(403);
    const home = await loopbackRequest({ url: pages });
    expect(home.status).toBe(200);
    expect(home.body.toString()).toMatch(/<title>Demo: /);
    expect(home.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('moves the clock that Graph and SharePoint go by, and not that of identity', async () => {
    await control(tenant.descriptor, 'clock', { advanceHours: 25 });
    const aheadHours = async (address: string) => {
      const { headers } = await call(address);
      return (Date.parse(String(headers.date)) - Date.now()) / 3_600_000;
    };
    expect(await aheadHours(`${tenant.descriptor.graph}/v1.0/me`)).toBeCloseTo(25, 1);
    expect(await aheadHours(`${tenant.descriptor.mySiteApi}/_api/web`)).toBeCloseTo(25, 1);
    const discovery = `${tenant.descriptor.authority}/v2.0/.well-known/openid-configuration`;
    expect(await aheadHours(discovery)).toBeCloseTo(0, 1);
    await control(tenant.descriptor, 'reset', {});
    expect(await aheadHours(`${tenant.descriptor.graph}/v1.0/me`)).toBeCloseTo(0, 1);
  });

  it('refuses control requests that make no sense', async () => {
    const { descriptor } = tenant;
    expect((await control(descriptor, 'clock', { advanceHours: -1 })).status).toBe(400);
    expect((await control(descriptor, 'faults', { rules: [{ service: 'teams', action: {} }] })).status).toBe(400);
    expect((await control(descriptor, `people/${UPN}`, { cause: 'no-such-cause' })).status).toBe(400);
    expect((await control(descriptor, 'people/nobody@selfsame.example', { disabled: true })).status).toBe(404);
    expect((await call(`${descriptor.control}clock`, { method: 'POST', body: Buffer.from('{') })).status).toBe(400);
  });
});

describe('the life of a demo tenant', () => {
  it('keeps people signed in, photos and ports over a restart', async () => {
    const folder = await temporaryFolder();
    const first = await startDemoTenant({ stateDir: folder.path });
    const msal = await msalFor(first.descriptor);
    const { account } = await msal.acquireTokenInteractive({
      scopes: SCOPES,
      openBrowser: walkSignIn({ upn: UPN, consent: true }),
    });
    if (!account) throw new Error('expected an account, got none');
    const cache = msal.getTokenCache().serialize();
    await first.advance(25);
    await first.close();
    expect(await readFile(join(folder.path, 'demo', 'descriptor.json')).catch(() => null)).toBeNull();

    const second = await startDemoTenant({ stateDir: folder.path });
    expect(second.descriptor.authority).toBe(first.descriptor.authority);
    expect(second.descriptor.pages).toBe(first.descriptor.pages);
    expect(second.descriptor.control).not.toBe(first.descriptor.control);
    const again = await msalFor(second.descriptor);
    again.getTokenCache().deserialize(cache);
    const refreshed = await again.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true });
    const { graph, control: address } = second.descriptor;
    const { json } = await callBackChannel(second.descriptor, `${graph}/v1.0/me`, { token: refreshed.accessToken });
    expect(json).toMatchObject({ userPrincipalName: UPN });
    const state = await callBackChannel(second.descriptor, `${address}state`);
    expect(state.json.clockOffsetMs).toBe(25 * 3_600_000);
    await second.close();

    expect(await resetDemoState(folder.path)).toBe(true);
    const third = await startDemoTenant({ stateDir: folder.path });
    const anew = await callBackChannel(third.descriptor, `${third.descriptor.control}state`);
    expect(anew.json.clockOffsetMs).toBe(0);
    await third.close();
    await folder.remove();
  });

  it('leaves nothing behind where nothing is to be kept', async () => {
    const folder = await temporaryFolder();
    const tenant = await startDemoTenant({ stateDir: folder.path, persist: false, writeDescriptor: false });
    expect(tenant.descriptorFile).toBeNull();
    expect((await callBackChannel(tenant.descriptor, `${tenant.descriptor.control}state`)).status).toBe(200);
    await tenant.advance(1);
    await tenant.close();
    expect(await readdir(join(folder.path, 'demo'))).toEqual([]);
    await folder.remove();
  });

  it('has its state on disk soon after a change, should the process be killed', async () => {
    const folder = await temporaryFolder();
    const tenant = await startDemoTenant({ stateDir: folder.path });
    await tenant.advance(3);
    const file = join(folder.path, 'demo', 'state', 'world.json');
    await vi.waitFor(async () => {
      expect(JSON.parse(await readFile(file, 'utf8')).clockOffsetMs).toBe(3 * 3_600_000);
    }, 5000);
    await tenant.close();
    await folder.remove();
  });

  it('is joined while it runs, and started again once it has ended', async () => {
    const folder = await temporaryFolder();
    const owner = await startDemoTenant({ stateDir: folder.path });
    await expect(startDemoTenant({ stateDir: folder.path })).rejects.toThrow(/already runs/);
    expect(await resetDemoState(folder.path)).toBe(false);
    const guest = await openDemoTenant(folder.path);
    expect(guest.owned).toBe(false);
    expect(guest.descriptor).toEqual(owner.descriptor);
    await guest.advance(2);
    const state = await callBackChannel(owner.descriptor, `${owner.descriptor.control}state`);
    expect(state.json.clockOffsetMs).toBe(2 * 3_600_000);
    await guest.close();
    expect((await callBackChannel(owner.descriptor, `${owner.descriptor.control}state`)).status).toBe(200);
    await owner.close();
    const next = await openDemoTenant(folder.path);
    expect(next.owned).toBe(true);
    await next.close();
    await folder.remove();
  });

  it('joins nothing that is not on this machine, or not there', async () => {
    const folder = await temporaryFolder();
    const owner = await startDemoTenant({ stateDir: folder.path });
    const file = join(folder.path, 'other.json');
    const tryWith = async (changes: object) => {
      await writeFile(file, JSON.stringify({ ...owner.descriptor, ...changes }));
      return joinDemoTenant(file);
    };
    expect(await tryWith({})).not.toBeNull();
    expect(await tryWith({ graph: 'https://graph.example/graph' })).toBeNull();
    expect(await tryWith({ graph: 'https://localhost.evil.example/graph' })).toBeNull();
    expect(await tryWith({ graph: owner.descriptor.graph.replace('https', 'http') })).toBeNull();
    expect(await tryWith({ pages: 'https://localhost:1/' })).toBeNull();
    expect(await tryWith({ control: 'https://user@localhost:1/control/x/' })).toBeNull();
    expect(await tryWith({ pid: 2 ** 22 + 1 })).toBeNull();
    expect(await tryWith({ caFile: join(folder.path, 'missing.pem') })).toBeNull();
    expect(await joinDemoTenant(join(folder.path, 'missing.json'))).toBeNull();
    await owner.close();
    expect(await tryWith({})).toBeNull();
    await folder.remove();
  });

  it('takes another port where its own is taken, and begins anew where its state is damaged', async () => {
    const folder = await temporaryFolder();
    const other = await temporaryFolder();
    const first = await startDemoTenant({ stateDir: folder.path });
    const ports = {
      pages: Number(new URL(first.descriptor.pages).port),
      backChannel: Number(new URL(first.descriptor.graph).port),
      certificates: 1024,
    };
    const second = await startDemoTenant({ stateDir: other.path, ports });
    expect(second.descriptor.pages).not.toBe(first.descriptor.pages);
    await first.close();
    await second.close();
    for (const name of ['world.json', 'identity.json', 'ports.json']) {
      await writeFile(join(folder.path, 'demo', 'state', name), '{"version":');
    }
    const third = await startDemoTenant({ stateDir: folder.path });
    expect(third.descriptor.people).toHaveLength(12);
    await third.close();
    expect(await readFile(join(folder.path, 'demo', 'state', 'identity.json.bad'), 'utf8')).toBe('{"version":');
    await folder.remove();
    await other.remove();
  });
});
