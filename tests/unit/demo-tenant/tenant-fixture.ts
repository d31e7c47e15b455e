import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, type INetworkModule, PublicClientApplication } from '@azure/msal-node';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { DemoDescriptor } from '../../../contract/demo-tenant.ts';
import type { DemoTenant } from '../../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../../demo-tenant/start-demo-tenant.ts';
import { loopbackRequest } from '../../../demo-tenant/transport/loopback-request.ts';

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'demo-tenant-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** One demo tenant for all tests of a file, on its first day before each. Call it once the tests run. */
export function oneTenant(): () => DemoTenant {
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let tenant: DemoTenant | undefined;
  const running = () => {
    if (tenant === undefined) throw new Error('expected to be called while the tests run');
    return tenant;
  };
  beforeAll(async () => {
    folder = await temporaryFolder();
    tenant = await startDemoTenant({ stateDir: folder.path });
  });
  afterAll(async () => {
    await tenant?.close();
    await folder?.remove();
  });
  beforeEach(() => running().reset());
  return running;
}

/** MSAL as the app uses it, with a network that trusts the demo's authority alone. */
export async function msalFor(descriptor: DemoDescriptor, clientId = descriptor.clients.selfService) {
  const caPem = await readFile(descriptor.caFile, 'utf8');
  const send = async (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const { status, headers, body } = await loopbackRequest({
      url,
      method,
      caPem,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    return { status, headers: headers as Record<string, string>, body: JSON.parse(body.toString() || '{}') };
  };
  const networkClient: INetworkModule = {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
  const configuration: Configuration = {
    auth: {
      clientId,
      authority: descriptor.authority,
      knownAuthorities: [new URL(descriptor.authority).host],
      clientCapabilities: ['CP1'],
    },
    system: { networkClient },
  };
  return new PublicClientApplication(configuration);
}

/** Call an address below the tenant's back channel. */
export async function callBackChannel(
  descriptor: DemoDescriptor,
  address: string,
  options: { method?: string; token?: string; body?: object | Buffer; headers?: Record<string, string> } = {},
) {
  const { method, token, body, headers = {} } = options;
  const answer = await loopbackRequest({
    url: address,
    caPem: await readFile(descriptor.caFile, 'utf8'),
    method: method ?? 'GET',
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { ...answer, json: isJson ? JSON.parse(answer.body.toString()) : null };
}

export function control(descriptor: DemoDescriptor, action: string, body: object) {
  return callBackChannel(descriptor, `${descriptor.control}${action}`, { method: 'POST', body });
}

/** What a token says, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
