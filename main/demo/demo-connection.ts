import { readFile } from 'node:fs/promises';
import type { DemoDescriptor } from '../../contract/demo-tenant.ts';
import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { createPinnedFetch } from '../http/pinned-fetch.ts';
import { type Audience, GRAPH_SCOPES, OPTIONAL_GRAPH_SCOPES } from '../settings/connect.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';

export interface DemoConnection {
  readonly connection: TenantConnection;
  readonly close: () => Promise<void>;
}

/** SharePoint's hosts: where people see each, and where programs ask it. */
const SHAREPOINT_HOSTS = [
  ['sharepoint', 'sharepointApi'],
  ['mySite', 'mySiteApi'],
  ['otherGeo', 'otherGeoApi'],
  ['vanity', 'vanityApi'],
  ['vanityMySite', 'vanityMySiteApi'],
] as const;

type AddressName = (typeof SHAREPOINT_HOSTS)[number][number] | 'graph' | 'authority' | 'control' | 'pages';

/** What only programs call is HTTPS; what people see is HTTP (design.md, "How it is reached"). */
const ADDRESSES: Readonly<Record<AddressName, 'https:' | 'http:'>> = {
  graph: 'https:',
  sharepointApi: 'https:',
  mySiteApi: 'https:',
  otherGeoApi: 'https:',
  vanityApi: 'https:',
  vanityMySiteApi: 'https:',
  authority: 'https:',
  control: 'https:',
  sharepoint: 'http:',
  mySite: 'http:',
  otherGeo: 'http:',
  vanity: 'http:',
  vanityMySite: 'http:',
  pages: 'http:',
};

/**
 * Connect to a running demo tenant. A descriptor that names any address off this machine is refused as
 * `demo-unavailable` with the reason `not-loopback`; one whose authority file is gone, with `no-ca-file`.
 */
export async function connectionFromDescriptor(
  descriptor: DemoDescriptor,
  audience: Audience,
): Promise<Result<DemoConnection, Failure>> {
  const names = Object.keys(ADDRESSES) as AddressName[];
  if (!names.every((name) => isLoopback(descriptor[name], ADDRESSES[name]))) return unavailable('not-loopback');
  const caPem = await readFile(descriptor.caFile, 'utf8').catch(() => null);
  if (caPem === null) return unavailable('no-ca-file');
  const programs = names.filter((name) => ADDRESSES[name] === 'https:');
  const pinned = createPinnedFetch({ origins: programs.map((name) => new URL(descriptor[name]).origin), caPem });
  const { tenantId, clients, authority, graph } = descriptor;
  return succeed({
    close: pinned.close,
    connection: {
      cloud: 'demo',
      tenantId,
      clientId: audience === 'it' ? clients.it : clients.selfService,
      authority,
      knownAuthorities: [new URL(authority).host],
      graphUrl: graph,
      graphResource: 'https://graph.microsoft.com',
      graphScopes: GRAPH_SCOPES[audience],
      optionalGraphScopes: OPTIONAL_GRAPH_SCOPES[audience],
      sharePointSuffix: '.sharepoint.localhost',
      sharePointHost: null,
      sharePointApiOrigin: (pagesOrigin) => apiOrigin(descriptor, pagesOrigin),
      fetch: pinned.fetch,
    },
  });
}

/** The same site for programs. An address that isn't the demo's stays as it is: the pinned fetch refuses it. */
function apiOrigin(descriptor: DemoDescriptor, pagesOrigin: string): string {
  const host = SHAREPOINT_HOSTS.find(([pages]) => new URL(descriptor[pages]).origin === pagesOrigin);
  return host === undefined ? pagesOrigin : new URL(descriptor[host[1]]).origin;
}

function isLoopback(address: string, protocol: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const isHere = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  return isHere && url.protocol === protocol && url.username === '' && url.password === '';
}

function unavailable(reason: string) {
  return fail({ kind: 'demo-unavailable' as const, reason });
}
