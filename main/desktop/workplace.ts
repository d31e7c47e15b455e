import path from 'node:path';
import type { AppState } from '../../contract/app-state.ts';
import type { Failure } from '../../contract/failure.ts';
import { type Result, succeed } from '../../contract/result.ts';
import { openDemoConnection } from '../demo/open-demo-connection.ts';
import type { Fetch } from '../http/fetch.ts';
import { createIdentity } from '../identity/create-identity.ts';
import type { Identity } from '../identity/identity.ts';
import type { Protector } from '../identity/protector.ts';
import { signInPages } from '../identity/sign-in-pages.ts';
import { createTokenCache, type TokenCache } from '../identity/token-cache.ts';
import type { Log } from '../log/log.ts';
import { cloudVisitMap, demoVisitMap, type VisitMap } from '../refresh/visit-map.ts';
import { connectionFromSettings, GRAPH_SCOPES, OPTIONAL_GRAPH_SCOPES } from '../settings/connect.ts';
import type { Folders } from '../settings/folders.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { Word } from '../text/create-text.ts';

/** One tenant that the app works in, and the sign-in that belongs to it. */
export interface Workplace {
  readonly tenant: NonNullable<AppState['tenant']>;
  readonly connection: TenantConnection;
  readonly identity: Identity;
  readonly tokenStorage: AppState['tokenStorage'];
  /** IT's own sign-in, for looking at other people; null where no registration for it is set. */
  readonly desk: DeskSignIn | null;
  /** The hosts that a visit leads over. */
  readonly visitMap: VisitMap;
  /** Old photos and receipts of this tenant; the demo tenant's are apart from real ones. */
  readonly stateDir: string;
  readonly close: () => Promise<void>;
}

/** Its tokens stay in memory: a visit of IT leaves nothing on somebody's machine. */
export type DeskSignIn = Pick<Workplace, 'connection' | 'identity'>;

export interface WorkplaceOptions {
  readonly folders: Folders;
  readonly settings: Settings;
  readonly fetch: Fetch;
  readonly protector: Protector;
  readonly openSignInPage: (url: string) => Promise<void>;
  readonly word: Word;
  readonly log: Log;
}

/** Where the configured tenant and the demo tenant keep old photos and receipts. */
export function workplaceStateDirs({ stateDir }: Pick<Folders, 'stateDir'>) {
  return { configured: stateDir, demo: path.join(stateDir, 'demo', 'client') };
}

/** The tenant that IT configured for this machine, or null where none is. */
export function openConfigured(options: WorkplaceOptions): Workplace | null {
  const { settings, folders, fetch } = options;
  const connection = connectionFromSettings(settings, fetch, 'self-service');
  if (connection === null) return null;
  return {
    ...signInTo(connection, path.join(folders.stateDir, 'tokens.bin'), options),
    tenant: { kind: 'real', managedBy: settings.managedBy },
    desk: deskSignIn(connectionFromSettings(settings, fetch, 'it'), options),
    visitMap: cloudVisitMap(settings.cloud),
    stateDir: workplaceStateDirs(folders).configured,
    close: async () => undefined,
  };
}

/** The demo tenant: joins the one that runs on this state folder, else starts it in this process. */
export async function openDemoWorkplace(options: WorkplaceOptions): Promise<Result<Workplace, Failure>> {
  const demo = await openDemoConnection(options.folders.stateDir, 'self-service');
  if (!demo.ok) return demo;
  const { close, connection, descriptor } = demo.value;
  const deskConnection = {
    ...connection,
    clientId: descriptor.clients.it,
    graphScopes: GRAPH_SCOPES.it,
    optionalGraphScopes: OPTIONAL_GRAPH_SCOPES.it,
  };
  const stateDir = workplaceStateDirs(options.folders).demo;
  return succeed({
    ...signInTo(connection, path.join(stateDir, 'tokens.bin'), options),
    tenant: { kind: 'demo' },
    desk: deskSignIn(deskConnection, options),
    visitMap: demoVisitMap({ pages: descriptor.pages, sharePointSuffix: connection.sharePointSuffix }),
    stateDir,
    close,
  });
}

function signInTo(connection: TenantConnection, file: string, options: WorkplaceOptions) {
  const { protector, log } = options;
  const cache: TokenCache | null = createTokenCache({ file, protector, log });
  const identity = identityFor(connection, cache, options);
  const tokenStorage: AppState['tokenStorage'] = cache === null ? 'memory' : 'encrypted';
  return { connection, identity, tokenStorage };
}

function deskSignIn(connection: TenantConnection | null, options: WorkplaceOptions): DeskSignIn | null {
  return connection === null ? null : { connection, identity: identityFor(connection, null, options) };
}

function identityFor(connection: TenantConnection, cache: TokenCache | null, options: WorkplaceOptions): Identity {
  const { log, word, openSignInPage } = options;
  return createIdentity({
    connection,
    openBrowser: openSignInPage,
    pages: signInPages(word),
    log,
    cachePlugin: cache,
  });
}
