import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoTenant } from '../../../../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../../../../../main/demo/demo-connection.ts';
import { createGraphLimit } from '../../../../../main/graph/create-graph.ts';
import type { GraphAccess } from '../../../../../main/graph/graph-send.ts';
import { createIdentity } from '../../../../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import type { ListSource } from '../../../../../main/settings/station-settings.ts';
import type { TenantConnection } from '../../../../../main/settings/tenant-connection.ts';
import { graphTokenScopes } from '../../../../../main/settings/token-scopes.ts';
import { createTodaysList, type TodaysListOptions } from '../../../../../main/station/list/create-todays-list.ts';
import type { TodaysList } from '../../../../../main/station/list/todays-list.ts';
import { fakeProtector } from '../../../../fakes/fake-protector.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

/** The demo tenant over real HTTP, an operator who is signed in, and stations that work on today's list. */
export interface DemoDesk {
  readonly tenant: DemoTenant;
  readonly folder: string;
  readonly access: GraphAccess & { readonly connection: TenantConnection };
  readonly sharePointList: ListSource;
  /** The network cable of every station. */
  readonly network: { isCut: boolean };
  readonly openList: (options?: Partial<TodaysListOptions>) => Promise<TodaysList>;
  /** Entity tags of the list's lines, as the tenant's control tells them. */
  readonly etags: () => Promise<readonly unknown[]>;
  readonly closeLists: () => Promise<void>;
  readonly control: (action: string, body: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDemoDesk(): Promise<DemoDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'selfsame-desk-'));
  const tenant = await startDemoTenant({ stateDir: join(folder, 'tenant'), persist: false });
  const { descriptor } = tenant;
  const connected = expectValue(await connectionFromDescriptor(descriptor, 'it'));
  const { connection } = connected;
  const openBrowser = walkSignIn({ upn: descriptor.admin, consent: true });
  const identity = createIdentity({
    connection,
    openBrowser,
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });
  const account = expectValue(await identity.signIn({ scopes: graphTokenScopes(connection) }));
  const network = { isCut: false };
  const access = {
    connection: {
      ...connection,
      fetch: (async (url, init) => {
        if (network.isCut) throw new TypeError('fetch failed', { cause: { code: 'ENETUNREACH' } });
        return connection.fetch(url, init);
      }) satisfies TenantConnection['fetch'],
    },
    getToken: (scopes: readonly string[], more?: Parameters<GraphAccess['getToken']>[1]) =>
      identity.getToken(account, scopes, more),
    limit: createGraphLimit(),
  };
  const sharePointList: ListSource = {
    kind: 'sharepoint',
    site: descriptor.onboarding.site,
    list: descriptor.onboarding.list,
  };
  const opened: TodaysList[] = [];
  const closeLists = async () => {
    await Promise.all(opened.map((list) => list.close()));
  };
  return {
    tenant,
    folder,
    access,
    network,
    sharePointList,
    openList: async (options = {}) => {
      const list = await createTodaysList({
        ...access,
        source: sharePointList,
        station: 'desk A',
        stateDir: join(folder, `state-${opened.length}`),
        protector: fakeProtector(),
        log: SILENT_LOG,
        ...options,
      });
      opened.push(list);
      return list;
    },
    closeLists,
    etags: async () => {
      const answer = await connection.fetch(`${descriptor.control}list`);
      const { lines } = (await answer.json()) as { lines: readonly { readonly etag: unknown }[] };
      return lines.map(({ etag }) => etag);
    },
    control: async (action, body) => {
      const answer = await connection.fetch(`${descriptor.control}${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`expected the control to accept ${action}, got ${answer.status}`);
    },
    close: async () => {
      await closeLists();
      await connected.close();
      await tenant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
