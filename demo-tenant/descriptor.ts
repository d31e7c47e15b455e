import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DemoDescriptor, DemoPerson } from '../contract/demo-tenant.ts';
import { authorityAt } from './identity/challenges.ts';
import type { Origins } from './origins.ts';
import { CLIENTS, ONBOARDING, TENANT_ID } from './tenant-constants.ts';
import { isLoopbackAddress } from './transport/loopback-request.ts';

/** An address that can only mean this machine: a descriptor from elsewhere must not send tokens away from it. */
const loopbackAddress = (protocol: 'http:' | 'https:') =>
  z.url().refine((text) => {
    const url = new URL(text);
    return url.protocol === protocol && isLoopbackAddress(url) && url.username === '' && url.password === '';
  }, 'not a loopback address');

const descriptorSchema = z.object({
  graph: loopbackAddress('https:'),
  sharepoint: loopbackAddress('http:'),
  mySite: loopbackAddress('http:'),
  sharepointApi: loopbackAddress('https:'),
  mySiteApi: loopbackAddress('https:'),
  otherGeo: loopbackAddress('http:'),
  otherGeoApi: loopbackAddress('https:'),
  vanity: loopbackAddress('http:'),
  vanityApi: loopbackAddress('https:'),
  vanityMySite: loopbackAddress('http:'),
  vanityMySiteApi: loopbackAddress('https:'),
  authority: loopbackAddress('https:'),
  pages: loopbackAddress('http:'),
  control: loopbackAddress('https:'),
  caFile: z.string(),
  onboarding: z.object({ site: loopbackAddress('https:'), list: z.string(), groupId: z.string() }),
  admin: z.string(),
  people: z.array(
    z.object({
      upn: z.string(),
      displayName: z.string(),
      story: z.string(),
      cause: z.string().nullable(),
      command: z.enum(['diagnose', 'diagnose-for', 'refresh']),
    }),
  ),
  tenantId: z.string(),
  clients: z.object({ selfService: z.string(), it: z.string() }),
  pid: z.int().positive(),
});

/** Read a descriptor; null where it is missing, no descriptor, or names an address that isn't loopback. */
export async function readDescriptor(file: string): Promise<DemoDescriptor | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return descriptorSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

interface DescribeOptions {
  readonly origins: Origins;
  readonly secret: string;
  readonly caFile: string;
  readonly people: readonly DemoPerson[];
  readonly admin: string;
}

export function describeTenant({ origins, secret, caFile, people, admin }: DescribeOptions): DemoDescriptor {
  return {
    graph: origins.graph,
    sharepoint: origins.sharePoint,
    mySite: origins.mySite,
    sharepointApi: origins.sharePointApi,
    mySiteApi: origins.mySiteApi,
    otherGeo: origins.otherGeo,
    otherGeoApi: origins.otherGeoApi,
    vanity: origins.vanity,
    vanityApi: origins.vanityApi,
    vanityMySite: origins.vanityMySite,
    vanityMySiteApi: origins.vanityMySiteApi,
    authority: authorityAt(origins.backChannel),
    pages: `${origins.pages}/`,
    control: `${origins.backChannel}/control/${secret}/`,
    caFile,
    onboarding: {
      site: `${origins.sharePointApi}${ONBOARDING.sitePath}`,
      list: ONBOARDING.listTitle,
      groupId: ONBOARDING.groupId,
    },
    admin,
    people: people.map(({ upn, displayName, story, cause, command }) => ({
      upn,
      displayName,
      story,
      cause,
      command,
    })),
    tenantId: TENANT_ID,
    clients: { selfService: CLIENTS.selfService, it: CLIENTS.it },
    pid: process.pid,
  };
}
