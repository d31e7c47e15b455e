import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoTenant } from '../../../demo-tenant/demo-tenant.ts';
import { createFaults, type FaultRule } from '../../../demo-tenant/faults.ts';
import { startDemoTenant } from '../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../demo-tenant/walk-sign-in.ts';
import { callBackChannel, control, msalFor, temporaryFolder } from './tenant-fixture.ts';

describe('createFaults', () => {
  it('lets the first requests pass, strikes as often as told, then serves', () => {
    const faults = createFaults();
    faults.set([{ service: 'graph', skip: 1, times: 2, action: { status: 503 } }]);
    const taken = [1, 2, 3, 4].map(() => faults.take('graph', 'GET', '/graph/v1.0/me')?.status ?? null);
    expect(taken).toEqual([null, 503, 503, null]);
    expect(faults.rules()).toEqual([]);
  });

  it('strikes only what the rule names', () => {
    const faults = createFaults();
    faults.set([{ service: 'graph', method: 'put', path: '/photo', action: { status: 500 } }]);
    expect(faults.take('graph', 'GET', '/graph/v1.0/me/photo')).toBeNull();
    expect(faults.take('sharepoint', 'PUT', '/photo')).toBeNull();
    expect(faults.take('graph', 'PUT', '/graph/v1.0/me')).toBeNull();
    expect(faults.take('graph', 'PUT', '/graph/v1.0/me/photo/$value')).toEqual({ status: 500 });
  });
});

describe('faults over the network', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let tenant: DemoTenant;
  let token: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    tenant = await startDemoTenant({ stateDir: folder.path });
    const msal = await msalFor(tenant.descriptor);
    const openBrowser = walkSignIn({ upn: 'citra@selfsame.example', consent: true });
    token = (await msal.acquireTokenInteractive({ scopes: ['User.ReadWrite'], openBrowser })).accessToken;
  });
  afterAll(async () => {
    await tenant.close();
    await folder.remove();
  });
  beforeEach(() => control(tenant.descriptor, 'faults', { rules: [] }));

  const me = () => callBackChannel(tenant.descriptor, `${tenant.descriptor.graph}/v1.0/me`, { token });
  const photo = () =>
    callBackChannel(tenant.descriptor, `${tenant.descriptor.graph}/v1.0/me/photo/$value`, { token });
  const change = (photoBytes: Buffer) =>
    callBackChannel(tenant.descriptor, `${tenant.descriptor.graph}/v1.0/me/photo/$value`, {
      method: 'PUT',
      token,
      body: photoBytes,
      headers: { 'Content-Type': 'image/jpeg' },
    });
  const etag = async () => {
    const address = `${tenant.descriptor.graph}/v1.0/me/photo`;
    return (await callBackChannel(tenant.descriptor, address, { token })).json['@odata.mediaEtag'];
  };
  const arrange = (rule: Omit<FaultRule, 'service'>) =>
    control(tenant.descriptor, 'faults', { rules: [{ service: 'graph', times: 1, ...rule }] });

  it('answers with a status, a code and Retry-After', async () => {
    await arrange({ action: { status: 429, retryAfterSeconds: 7 } });
    const throttled = await me();
    expect(throttled.status).toBe(429);
    expect(throttled.headers['retry-after']).toBe('7');
    expect(throttled.json.error.code).toBe('TooManyRequests');
    expect((await me()).status).toBe(200);
  });

  it('cuts an upload before it is stored', async () => {
    const bytes = (await photo()).body;
    const before = await etag();
    await arrange({ method: 'PUT', action: { drop: 'before' } });
    await expect(change(Buffer.concat([bytes, Buffer.alloc(1_000_000)]))).rejects.toThrow();
    expect(await etag()).toBe(before);
  });

  it('loses the answer to an upload that was stored', async () => {
    const bytes = (await photo()).body;
    const before = await etag();
    await arrange({ method: 'PUT', action: { drop: 'after' } });
    await expect(change(bytes)).rejects.toThrow();
    expect(await etag()).not.toBe(before);
  });

  it('cuts an answer half way, and shortens one', async () => {
    const whole = (await photo()).body;
    await arrange({ path: '/photo', action: { drop: 'mid-answer' } });
    await expect(photo()).rejects.toThrow();
    await arrange({ path: '/photo', action: { truncate: 100 } });
    expect((await photo()).body).toEqual(whole.subarray(0, 100));
  });

  it('troubles the token endpoint too', async () => {
    const msal = await msalFor(tenant.descriptor);
    const openBrowser = walkSignIn({ upn: 'citra@selfsame.example', consent: true });
    for (const action of [{ status: 503 }, { drop: 'after' }]) {
      const rules = [{ service: 'identity', path: '/token', times: 1, action }];
      await control(tenant.descriptor, 'faults', { rules });
      await expect(msal.acquireTokenInteractive({ scopes: ['User.ReadWrite'], openBrowser })).rejects.toThrow();
    }
  });

  it('serves the old photo for a while after a change', async () => {
    await control(tenant.descriptor, 'reset', {});
    const msal = await msalFor(tenant.descriptor);
    const openBrowser = walkSignIn({ upn: 'citra@selfsame.example', consent: true });
    token = (await msal.acquireTokenInteractive({ scopes: ['User.ReadWrite'], openBrowser })).accessToken;
    await control(tenant.descriptor, 'faults', { graphServesOldForSeconds: 30 });
    const before = await etag();
    expect((await change((await photo()).body)).status).toBeLessThan(300);
    expect(await etag()).toBe(before);
    await control(tenant.descriptor, 'clock', { advanceHours: 0.01 });
    expect(await etag()).not.toBe(before);
  });

  it('keeps count of what was asked', async () => {
    await me();
    const { json } = await callBackChannel(tenant.descriptor, `${tenant.descriptor.control}state`);
    expect(json.requests.at(-1)).toMatchObject({
      service: 'graph',
      method: 'GET',
      path: '/graph/v1.0/me',
      status: 200,
    });
    expect(JSON.stringify(json)).not.toContain(token);
  });
});
