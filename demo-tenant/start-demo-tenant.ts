import { randomBytes } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { takeLock } from '../main/files/lock.ts';
import { makePrivateFolder, writePrivately } from '../main/files/private-files.ts';
import { assembleTenant } from './assemble-tenant.ts';
import type { DemoTenant } from './demo-tenant.ts';
import { describeTenant } from './descriptor.ts';
import { joinDemoTenant } from './join-demo-tenant.ts';
import { originsFor } from './origins.ts';
import { type DemoFolders, demoFolders } from './state/demo-folders.ts';
import { type KeptState, readKeptState } from './state/kept-state.ts';
import { createSaver } from './state/saver.ts';
import { PARTNER_CERTIFICATE_HOST, SHAREPOINT_DOMAIN } from './tenant-constants.ts';
import { type Certificates, createCertificates } from './transport/certificates.ts';
import { type ClientAuthority, createClientAuthority } from './transport/client-certificates.ts';
import type { ListenerPorts } from './transport/listener-ports.ts';
import { type Listeners, openListeners } from './transport/open-listeners.ts';

export interface StartOptions {
  readonly stateDir: string;
  /** Whether others may find it; on where left out. */
  readonly writeDescriptor?: boolean;
  /** Whether to go on from and keep the saved state; on where left out. */
  readonly persist?: boolean;
  /** Wanted ports; else those of the last run, else free ones. A taken port is replaced by a free one. */
  readonly ports?: ListenerPorts;
}

/** Another living process owns the demo tenant of this state folder. */
export class DemoTenantInUseError extends Error {
  override readonly name = 'DemoTenantInUseError';
}

/** Start the demo tenant in this process. Throws `DemoTenantInUseError` where one runs on the same state folder. */
export async function startDemoTenant(options: StartOptions): Promise<DemoTenant> {
  const folders = demoFolders(options.stateDir);
  const lock = await takeLock(folders.lock);
  if (!lock) throw new DemoTenantInUseError(`a demo tenant already runs on ${folders.demo}`);
  try {
    // The folder may be there already, made by somebody who was less careful.
    await chmod(folders.demo, 0o700);
    return await start(options, folders, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(
  options: StartOptions,
  folders: DemoFolders,
  release: () => Promise<void>,
): Promise<DemoTenant> {
  const { persist = true, writeDescriptor = true } = options;
  if (persist) await makePrivateFolder(folders.state);
  const kept = persist ? await readKeptState(folders) : { world: null, identity: null, ports: null };
  const certificates = await createCertificates(['localhost', `*.${SHAREPOINT_DOMAIN}`, PARTNER_CERTIFICATE_HOST]);
  const clients = await createClientAuthority();
  const listeners = await openListeners(certificates, clients.authorityPem, options.ports ?? kept.ports);
  try {
    return await serveTenant({
      folders,
      persist,
      writeDescriptor,
      kept,
      certificates,
      clients,
      listeners,
      release,
    });
  } catch (error) {
    await listeners.close();
    throw error;
  }
}

interface ServeOptions {
  readonly folders: DemoFolders;
  readonly persist: boolean;
  readonly writeDescriptor: boolean;
  readonly kept: KeptState;
  readonly certificates: Certificates;
  readonly clients: ClientAuthority;
  readonly listeners: Listeners;
  readonly release: () => Promise<void>;
}

async function serveTenant(options: ServeOptions): Promise<DemoTenant> {
  const { folders, persist, writeDescriptor, kept, certificates, listeners, release } = options;
  const secret = randomBytes(32).toString('base64url');
  const noteChange = { world: () => {}, identity: () => {} };
  const tenant = await assembleTenant({
    origins: originsFor(listeners.ports),
    secret,
    kept,
    issueClientCertificate: options.clients.issue,
    onChange: (part) => noteChange[part](),
  });
  const { world, identity, origins } = tenant;
  const savers = {
    world: createSaver(() => writePrivately(folders.world, JSON.stringify(world.save()))),
    identity: createSaver(() => writePrivately(folders.identity, JSON.stringify(identity.save()))),
  };
  const save = async () => {
    await Promise.all([savers.world.flush(), savers.identity.flush()]);
  };
  if (persist) {
    noteChange.world = savers.world.changed;
    noteChange.identity = savers.identity.changed;
    // Else a tenant that nobody changed would begin anew at each start, with other times and ETags.
    savers.world.changed();
    savers.identity.changed();
    await writePrivately(folders.ports, JSON.stringify(listeners.ports));
  }
  listeners.serve(tenant.serve);

  const { people, admin } = tenant;
  const descriptor = describeTenant({ origins, secret, caFile: folders.authority, people, admin });
  await writePrivately(folders.authority, certificates.authorityPem);
  if (writeDescriptor) await writePrivately(folders.descriptor, `${JSON.stringify(descriptor, null, 2)}\n`);
  return {
    descriptor,
    descriptorFile: writeDescriptor ? folders.descriptor : null,
    owned: true,
    advance: async (hours) => world.clock.advance(hours),
    reset: async () => tenant.reset(),
    async close() {
      if (writeDescriptor) await rm(folders.descriptor, { force: true });
      await listeners.close();
      try {
        await save();
      } finally {
        await rm(folders.authority, { force: true });
        await release();
      }
    },
  };
}

/** How long to wait for another process that has the lock but doesn't answer yet. */
const OPEN_TRIES = 40;
const OPEN_WAIT_MS = 250;

/**
 * Use the demo tenant of a state folder: join the one that runs, else start it in this process from the kept
 * state. `close` ends only what was started here.
 */
export async function openDemoTenant(stateDir: string): Promise<DemoTenant> {
  for (let attempt = 0; attempt < OPEN_TRIES; attempt += 1) {
    const joined = await joinDemoTenant(demoFolders(stateDir).descriptor);
    if (joined) return joined;
    try {
      return await startDemoTenant({ stateDir });
    } catch (error) {
      if (!(error instanceof DemoTenantInUseError)) throw error;
      await delay(OPEN_WAIT_MS);
    }
  }
  throw new DemoTenantInUseError(`a demo tenant runs on ${stateDir} but does not answer`);
}

/** Forget the kept state; the next start is the first day. False where a tenant runs: ask that one to reset. */
export async function resetDemoState(stateDir: string): Promise<boolean> {
  const folders = demoFolders(stateDir);
  const lock = await takeLock(folders.lock);
  if (!lock) return false;
  await rm(folders.state, { recursive: true, force: true });
  await lock.release();
  return true;
}
