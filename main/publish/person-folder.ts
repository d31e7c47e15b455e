import { join } from 'node:path';

/** Where a tenant's photos and receipts are kept in the state folder. */
export function tenantFolder(stateDir: string, tenantId: string): string {
  return join(stateDir, 'tenants', safeName(tenantId));
}

export function personFolder(stateDir: string, tenantId: string, personId: string): string {
  return join(tenantFolder(stateDir, tenantId), safeName(personId));
}

/** Ids come from a service, so one that could lead out of the folder is refused. */
function safeName(id: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new Error(`expected an object id as the name of a folder, got ${id}`);
  return id.toLowerCase();
}
