import type { Result } from '../../contract/result.ts';
import type { Identity } from '../identity/identity.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { Folders } from '../settings/folders.ts';
import type { BadConfiguration, Settings } from '../settings/load-settings.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { Check } from './check.ts';
import { checkConfiguration } from './checks/configuration.ts';
import { checkEncryption, type Encryption } from './checks/encryption.ts';
import { checkClock, checkGraphHost, checkLoginHost, checkTenant } from './checks/hosts.ts';
import { checkItPermissions, type ItOptions } from './checks/it-permissions.ts';
import { checkPictures } from './checks/pictures.ts';
import { createSession, type FindSharePointHost } from './checks/session.ts';
import { checkGraphConsent, checkSharePointConsent, checkSharePointHost, checkSignIn } from './checks/sign-in.ts';
import { checkStateFolder } from './checks/state-folder.ts';

export interface DoctorOptions {
  readonly settings: Result<Settings, BadConfiguration>;
  readonly folders: Pick<Folders, 'policyFile' | 'stateDir'>;
  readonly encryption: Encryption;
  readonly pictures: Pick<Pictures, 'inspect' | 'prepare'>;
  /** Null where no tenant is configured: everything about the tenant is skipped. */
  readonly tenant: {
    readonly connection: TenantConnection;
    readonly identity: Identity;
    /** Open the browser where nobody is signed in; else those checks are skipped. */
    readonly maySignIn: boolean;
    /** Origin of the My Site host's pages, asked as this account. */
    readonly findSharePointHost: FindSharePointHost;
  } | null;
  /** Null where IT has no registration of its own. */
  readonly it: ItOptions | null;
}

/** What may be expected of pictures where the settings can't be read. */
const NOTHING_SWITCHED_ON = { faceAnalysis: false, heicAllowed: false } as const;

/** Every check of the doctor for this machine, ready for `runChecks`. Nothing is asked yet. */
export function createChecks({ settings, folders, encryption, pictures, tenant, it }: DoctorOptions): Check[] {
  const session = tenant === null ? null : createSession(tenant);
  const connection = tenant?.connection ?? null;
  return [
    { id: 'configuration', run: async () => checkConfiguration(settings, folders.policyFile, connection) },
    { id: 'state-folder', run: () => checkStateFolder(folders.stateDir) },
    { id: 'encryption', run: async () => checkEncryption(encryption) },
    { id: 'pictures', run: () => checkPictures(pictures, settings.ok ? settings.value : NOTHING_SWITCHED_ON) },
    { id: 'login-host', run: () => checkLoginHost(connection) },
    { id: 'clock', run: () => checkClock(connection) },
    { id: 'graph-host', run: () => checkGraphHost(connection) },
    { id: 'tenant', run: () => checkTenant(connection) },
    { id: 'sign-in', run: () => checkSignIn(session) },
    { id: 'graph-consent', run: () => checkGraphConsent(session) },
    { id: 'sharepoint-host', run: () => checkSharePointHost(session) },
    { id: 'sharepoint-consent', run: () => checkSharePointConsent(session) },
    ...(it === null ? [] : [{ id: 'it-permissions', run: () => checkItPermissions(it) } as const]),
  ];
}
