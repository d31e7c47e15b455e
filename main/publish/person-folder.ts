import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from '../files/private-files.ts';

/** Where a tenant's photos and receipts are kept in the state folder. */
export function tenantFolder(stateDir: string, tenantId: string): string {
  return join(tenantsFolder(stateDir), safeName(tenantId));
}

export function personFolder(stateDir: string, tenantId: string, personId: string): string {
  return join(tenantFolder(stateDir, tenantId), safeName(personId));
}

/** Folders of everybody whose photos or receipts are kept, whatever the tenant. */
export async function personFolders(stateDir: string): Promise<readonly string[]> {
  const tenants = await foldersIn(tenantsFolder(stateDir));
  return (await Promise.all(tenants.map(foldersIn))).flat();
}

function tenantsFolder(stateDir: string): string {
  return join(stateDir, 'tenants');
}

/** Real ones only: a link may lead anywhere. */
async function foldersIn(dir: string): Promise<readonly string[]> {
  const entries = (await unlessMissing(readdir(dir, { withFileTypes: true }))) ?? [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
}

/** Ids come from a service, so one that could lead out of the folder is refused. */
function safeName(id: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new Error(`expected an object id as the name of a folder, got ${id}`);
  return id.toLowerCase();
}
