import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoTenant } from '../../../../demo-tenant/demo-tenant.ts';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../../../../main/demo/demo-connection.ts';
import type { Patience } from '../../../../main/diagnosis/deadline.ts';
import { createIdentity } from '../../../../main/identity/create-identity.ts';
import type { AuditFacts } from '../../../../main/log/audit-log.ts';
import { SILENT_LOG } from '../../../../main/log/log.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import type { FinishedPhoto, Pictures } from '../../../../main/photo/pictures.ts';
import { createServices, type Services } from '../../../../main/services.ts';
import { DEFAULT_RETENTION } from '../../../../main/settings/settings-schema.ts';
import { graphTokenScopes } from '../../../../main/settings/token-scopes.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

/** The demo tenant over real HTTP, and the real services against it, with pauses that take no time. */
export interface DemoBench {
  readonly tenant: DemoTenant;
  readonly pictures: Pictures;
  /** Where the services keep photos and receipts. */
  readonly stateDir: string;
  readonly audited: AuditFacts[];
  /** Seconds of every pause that was asked for, in order. */
  readonly pauses: number[];
  /** On this machine, or on another that keeps a state folder of its own. */
  readonly signIn: (upn: string, audience?: 'self-service' | 'it', machine?: string) => Promise<Services>;
  readonly control: (action: string, body: object) => Promise<void>;
  readonly state: () => Promise<TenantState>;
  readonly photo: (upn: string, variant: 'now' | 'earlier' | 'new') => Promise<FinishedPhoto>;
  readonly close: () => Promise<void>;
}

interface LoggedRequest {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

interface TenantState {
  readonly requests: readonly LoggedRequest[];
  readonly people: unknown;
}

/** Chosen by a test: what a pause does instead of passing time. */
export type OnPause = (seconds: number) => Promise<void>;

export async function openDemoBench(
  onPause: OnPause = async () => undefined,
  patience?: Patience,
): Promise<DemoBench> {
  const folder = await mkdtemp(join(tmpdir(), 'selfsame-services-'));
  const tenant = await startDemoTenant({ stateDir: join(folder, 'tenant'), persist: false });
  const { descriptor } = tenant;
  const connections = {
    'self-service': expectValue(await connectionFromDescriptor(descriptor, 'self-service')),
    it: expectValue(await connectionFromDescriptor(descriptor, 'it')),
  };
  const pictures = createInProcessPictures();
  const stateDir = join(folder, 'state');
  const audited: AuditFacts[] = [];
  const pauses: number[] = [];
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    pauses.push(milliseconds / 1000);
    await onPause(milliseconds / 1000);
    signal?.throwIfAborted();
  };
  const controlFetch = connections['self-service'].connection.fetch;

  return {
    tenant,
    pictures,
    stateDir,
    audited,
    pauses,
    signIn: async (upn, audience = 'self-service', machine = 'state') => {
      const { connection } = connections[audience];
      const openBrowser = walkSignIn({ upn, consent: true });
      const pages = { signedIn: '', failed: '' };
      const identity = createIdentity({ connection, openBrowser, pages, log: SILENT_LOG });
      const account = expectValue(await identity.signIn({ scopes: graphTokenScopes(connection) }));
      return createServices({
        connection,
        identity,
        account,
        stateDir: join(folder, machine),
        retention: DEFAULT_RETENTION,
        blockUnusablePhotos: false,
        pictures,
        audit: async (facts) => {
          audited.push(facts);
          return { ok: true, value: undefined };
        },
        log: SILENT_LOG,
        word: (id) => id,
        version: '0.0.0-test',
        sleep,
        ...(patience === undefined ? {} : { patience }),
      });
    },
    control: async (action, body) => {
      const answer = await controlFetch(`${descriptor.control}${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`expected the control to accept ${action}, got ${answer.status}`);
    },
    state: async () => (await (await controlFetch(`${descriptor.control}state`)).json()) as TenantState,
    photo: async (upn, variant) =>
      expectValue(await pictures.prepare(await drawPortrait(upn, variant), { crop: 'centre', angle: 0, turn: 0 })),
    close: async () => {
      await Promise.all(Object.values(connections).map(({ close }) => close()));
      await tenant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
