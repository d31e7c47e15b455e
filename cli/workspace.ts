import { homedir } from 'node:os';
import path from 'node:path';
import type { DemoDescriptor } from '../contract/demo-tenant.ts';
import type { Account } from '../contract/person.ts';
import { fail, type Result, succeed } from '../contract/result.ts';
import { walkSignIn } from '../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../main/demo/demo-connection.ts';
import { openDemo } from '../main/demo/open-demo.ts';
import { createNodeFetch } from '../main/http/node-fetch.ts';
import { createIdentity } from '../main/identity/create-identity.ts';
import type { Identity } from '../main/identity/identity.ts';
import { signInPages } from '../main/identity/sign-in-pages.ts';
import { createLog } from '../main/log/create-log.ts';
import type { Log } from '../main/log/log.ts';
import { type Audience, connectionFromSettings } from '../main/settings/connect.ts';
import { type Folders, findFolders } from '../main/settings/folders.ts';
import { loadSettings, type Settings } from '../main/settings/load-settings.ts';
import type { TenantConnection } from '../main/settings/tenant-connection.ts';
import { graphTokenScopes } from '../main/settings/token-scopes.ts';
import type { CommandContext } from './command-context.ts';
import { openBrowserWith } from './open-browser.ts';

/** One tenant that a command works in, and the sign-in that belongs to it. */
export interface Workspace {
  readonly folders: Folders;
  readonly settings: Settings;
  readonly connection: TenantConnection;
  readonly identity: Identity;
  /** Old photos and receipts of this tenant; the demo tenant's are apart from real ones. */
  readonly stateDir: string;
  /** The demo tenant that is worked in; null for a real one. */
  readonly demo: DemoDescriptor | null;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

/** Where this command keeps state: `--state-dir`, else the system's folder. */
export function foldersOf({ options }: Pick<CommandContext, 'options'>): Folders {
  const stateDirOverride = options.stateDir === undefined ? undefined : path.resolve(options.stateDir);
  return findFolders({ platform: process.platform, env: process.env, homeDir: homedir(), stateDirOverride });
}

/** Old photos and receipts of the demo tenant's people, apart from real ones. */
export function demoClientDir({ stateDir }: Pick<Folders, 'stateDir'>): string {
  return path.join(stateDir, 'demo', 'client');
}

/** Open the demo tenant with `--demo`, else the tenant that is configured. Signs nobody in yet. */
export async function openWorkspace(audience: Audience, context: CommandContext): Promise<Result<Workspace>> {
  const folders = foldersOf(context);
  const settings = await loadSettings(folders);
  if (!settings.ok) return fail(settings.failure);
  const { logLevel, retention } = settings.value;
  const log = createLog({ dir: folders.logDir, level: logLevel, homeDir: homedir(), keepDays: retention.logDays });
  const base = { folders, settings: settings.value, log };
  return context.options.demo === undefined
    ? openConfigured(base, audience, context)
    : openDemoWorkspace(base, audience, context, context.options.demo);
}

type Base = Pick<Workspace, 'folders' | 'settings' | 'log'>;

function openConfigured(base: Base, audience: Audience, context: CommandContext): Result<Workspace> {
  const network = createNodeFetch(process.env);
  if (!network.ok) return network;
  const connection = connectionFromSettings(base.settings, network.value.fetch, audience);
  if (connection === null) return fail({ kind: 'not-configured' });
  const openBrowser = openBrowserWith(context.terminal, context.word('cli.sign-in-in-browser'));
  return succeed({
    ...base,
    connection,
    identity: identityOf(connection, openBrowser, base.log, context),
    stateDir: base.folders.stateDir,
    demo: null,
    close: network.value.close,
  });
}

async function openDemoWorkspace(
  base: Base,
  audience: Audience,
  context: CommandContext,
  descriptorFile: string,
): Promise<Result<Workspace>> {
  const demo = await openDemo(base.folders.stateDir, descriptorFile === '' ? undefined : descriptorFile);
  if (!demo.ok) return demo;
  const { descriptor } = demo.value;
  const upn = context.options.as ?? (audience === 'it' ? descriptor.admin : descriptor.people[0]?.upn);
  if (!descriptor.people.some((person) => person.upn.toLowerCase() === upn?.toLowerCase())) {
    await demo.value.close();
    return fail({ kind: 'person-not-found' });
  }
  const connected = await connectionFromDescriptor(descriptor, audience);
  if (!connected.ok) {
    await demo.value.close();
    return fail(connected.failure);
  }
  const { connection } = connected.value;
  const openBrowser = walkSignIn({ upn: upn ?? descriptor.admin, consent: true, descriptor });
  return succeed({
    ...base,
    connection,
    identity: identityOf(connection, openBrowser, base.log, context),
    stateDir: demoClientDir(base.folders),
    demo: descriptor,
    close: async () => {
      await connected.value.close();
      await demo.value.close();
    },
  });
}

/** Tokens of the command line live in memory and end with it. */
function identityOf(
  connection: TenantConnection,
  openBrowser: (url: string) => Promise<void>,
  log: Log,
  { word, locale }: CommandContext,
): Identity {
  return createIdentity({ connection, openBrowser, pages: signInPages(word, locale), log });
}

/** Sign in as whoever uses the browser, or with the demo tenant as `--as`. */
export function signIn({ identity, connection }: Workspace, { signal }: CommandContext): Promise<Result<Account>> {
  return identity.signIn({ scopes: graphTokenScopes(connection), signal });
}
