import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DemoDescriptor } from '../../../../contract/demo-tenant.ts';
import { connectionFromDescriptor } from '../../../../main/demo/demo-connection.ts';
import { acceptedOrigin } from '../../../../main/sharepoint/find-host.ts';

const TENANT_ID = '11111111-2222-4333-8444-555555555555';

let dir: string;
let descriptor: DemoDescriptor;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-descriptor-'));
  const caFile = join(dir, 'ca.pem');
  await writeFile(caFile, '');
  descriptor = {
    graph: 'https://localhost:8443/graph',
    sharepoint: 'http://selfsame-demo.sharepoint.localhost:8080',
    mySite: 'http://selfsame-demo-my.sharepoint.localhost:8080',
    sharepointApi: 'https://selfsame-demo.sharepoint.localhost:8443',
    mySiteApi: 'https://selfsame-demo-my.sharepoint.localhost:8443',
    otherGeo: 'http://selfsame-demo-eur-my.sharepoint.localhost:8080',
    otherGeoApi: 'https://selfsame-demo-eur-my.sharepoint.localhost:8443',
    vanity: 'http://selfsame-portal.sharepoint.localhost:8080',
    vanityApi: 'https://selfsame-portal.sharepoint.localhost:8443',
    vanityMySite: 'http://selfsame-people.sharepoint.localhost:8080',
    vanityMySiteApi: 'https://selfsame-people.sharepoint.localhost:8443',
    onboarding: {
      site: 'https://selfsame-demo.sharepoint.localhost:8443/sites/onboarding',
      list: 'Onboarding today',
      groupId: 'group-id',
    },
    authority: `https://localhost:8443/${TENANT_ID}`,
    pages: 'http://localhost:8080/',
    control: 'https://localhost:8443/control/secret/',
    caFile,
    admin: 'admin@selfsame.example',
    people: [],
    tenantId: TENANT_ID,
    clients: { selfService: 'self-service-id', it: 'it-id' },
    pid: 1,
  };
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function connect(change: Partial<DemoDescriptor> = {}) {
  const result = await connectionFromDescriptor({ ...descriptor, ...change }, 'self-service');
  if (!result.ok) throw new Error(result.failure.kind);
  await result.value.close();
  return result.value.connection;
}

describe('connectionFromDescriptor', () => {
  it('describes the demo tenant as any tenant', async () => {
    expect(await connect()).toMatchObject({
      cloud: 'demo',
      tenantId: TENANT_ID,
      clientId: 'self-service-id',
      authority: `https://localhost:8443/${TENANT_ID}`,
      knownAuthorities: ['localhost:8443'],
      graphUrl: 'https://localhost:8443/graph',
      graphScopes: ['User.ReadWrite'],
    });
  });

  it('asks as IT with the other registration', async () => {
    const result = await connectionFromDescriptor(descriptor, 'it');
    if (!result.ok) throw new Error(result.failure.kind);
    await result.value.close();
    expect(result.value.connection).toMatchObject({
      clientId: 'it-id',
      graphScopes: ['ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All'],
    });
  });

  it('knows where programs ask for each SharePoint site', async () => {
    const { sharePointApiOrigin } = await connect();
    const names = [
      'selfsame-demo',
      'selfsame-demo-my',
      'selfsame-demo-eur-my',
      'selfsame-portal',
      'selfsame-people',
    ];
    for (const name of names) {
      const host = `${name}.sharepoint.localhost`;
      expect(sharePointApiOrigin(`http://${host}:8080`)).toBe(`https://${host}:8443`);
    }
  });

  it.each([
    ['http://selfsame-demo.sharepoint.localhost:8080/sites/demo', true],
    ['http://sign-in.partner.localhost:8080/', false],
    ['http://localhost:8080/', false],
    ['http://sharepoint.localhost:8080/', false],
    ['http://evilsharepoint.localhost:8080/', false],
  ])('%s is SharePoint: %s', async (address, isSharePoint) => {
    expect(acceptedOrigin(await connect(), address) !== null).toBe(isSharePoint);
  });

  it.each<[string, Partial<DemoDescriptor>]>([
    ['a host elsewhere', { graph: 'https://graph.microsoft.com' }],
    ['a host that only looks local', { sharepointApi: 'https://localhost.evil.example:8443' }],
    ['a host that ends alike', { mySiteApi: 'https://evillocalhost:8443' }],
    ['an address instead of a name', { authority: `https://10.0.0.1:8443/${TENANT_ID}` }],
    ['a back channel without TLS', { graph: 'http://localhost:8080/graph' }],
    ['pages elsewhere', { pages: 'http://evil.example/' }],
    ['a name and password', { control: 'https://evil@localhost:8443/control/x/' }],
    ['another scheme', { mySite: 'file:///etc/passwd' }],
    ['no address', { sharepoint: 'nonsense' }],
  ])('refuses %s', async (_what, change) => {
    expect(await connectionFromDescriptor({ ...descriptor, ...change }, 'self-service')).toEqual({
      ok: false,
      failure: { kind: 'demo-unavailable', reason: 'not-loopback' },
    });
  });

  it('refuses a descriptor whose authority is gone', async () => {
    const caFile = join(dir, 'missing.pem');
    expect(await connectionFromDescriptor({ ...descriptor, caFile }, 'self-service')).toEqual({
      ok: false,
      failure: { kind: 'demo-unavailable', reason: 'no-ca-file' },
    });
  });
});
