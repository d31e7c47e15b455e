import { readFile } from 'node:fs/promises';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import type { FaultRule } from '../../demo-tenant/faults.ts';
import type { LoggedRequest } from '../../demo-tenant/request-log.ts';
import { loopbackRequest } from '../../demo-tenant/transport/loopback-request.ts';
import type { WorldDescription } from '../../demo-tenant/world/describe-world.ts';

/** Trouble that the tenant shall make from now on; an empty list ends it. */
export function setFaults(tenant: DemoTenant, rules: readonly FaultRule[]): Promise<void> {
  return post(tenant, 'faults', { rules });
}

/** Let Graph serve the old photo for so long after an upload. */
export function serveOldFor(tenant: DemoTenant, seconds: number): Promise<void> {
  return post(tenant, 'faults', { graphServesOldForSeconds: seconds });
}

/** What the tenant does where nobody knows how the real one does it, or what only a test wants. */
export function setSwitches(tenant: DemoTenant, switches: object): Promise<void> {
  return post(tenant, 'faults', { switches });
}

/** Steer one person's session, e.g. `{ revoked: true }`. */
export function changePerson(tenant: DemoTenant, upn: string, change: object): Promise<void> {
  return post(tenant, `people/${encodeURIComponent(upn)}`, change);
}

type TenantState = WorldDescription & { readonly requests: readonly LoggedRequest[] };

/** The tenant as it is now, with the last requests that it served. */
export async function tenantState(tenant: DemoTenant): Promise<TenantState> {
  const { body } = await send(tenant, 'GET', 'state');
  return JSON.parse(body.toString()) as TenantState;
}

async function post(tenant: DemoTenant, action: string, body: object): Promise<void> {
  const { status } = await send(tenant, 'POST', action, JSON.stringify(body));
  if (status !== 200) throw new Error(`expected the demo tenant to take ${action}, got status ${status}`);
}

async function send({ descriptor }: DemoTenant, method: 'GET' | 'POST', action: string, body?: string) {
  return loopbackRequest({
    url: new URL(action, descriptor.control).href,
    method,
    caPem: await readFile(descriptor.caFile, 'utf8'),
    ...(body === undefined ? {} : { body }),
  });
}
