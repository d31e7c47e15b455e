import type { LocalFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { LogLevel } from '../log/log.ts';
import { CLOUDS, type ConfigurableCloud } from './clouds.ts';
import type { Folders } from './folders.ts';
import { type ReadSettings, readSettingsFile } from './read-settings-file.ts';
import { DEFAULT_RETENTION, type Retention, type SettingsFile } from './settings-schema.ts';
import { mergeStation, type StationSettings } from './station-settings.ts';

export type BadConfiguration = Extract<LocalFailure, { kind: 'bad-configuration' }>;

/** What holds on this machine: policy over the user's file over defaults, setting by setting. */
export interface Settings {
  readonly cloud: ConfigurableCloud;
  /** Null: IT has not set this machine up; only the demo tenant can be used. */
  readonly tenantId: string | null;
  readonly clientId: string | null;
  readonly itClientId: string | null;
  readonly sharePointHost: string | null;
  readonly locale: string | null;
  /** Whether to offer the demo tenant, settled: unless a file says so, only where no real tenant is configured. */
  readonly demoAllowed: boolean;
  /** Whether HEIC pictures are opened; false refuses them by name. */
  readonly heicAllowed: boolean;
  readonly managedBy: string | null;
  readonly faceAnalysis: boolean;
  readonly blockUnusablePhotos: boolean;
  /** Whether the private window and visits by browser are offered. */
  readonly attemptsAllowed: boolean;
  /** Page with a People web part where an attempt leads; null: none is preset. */
  readonly refreshPage: string | null;
  readonly logLevel: LogLevel;
  readonly retention: Retention;
  readonly station: StationSettings;
  /** Files that were there and had a say, strongest first. */
  readonly files: readonly string[];
  /** Names that no setting has, most likely misspelt: told by the doctor. */
  readonly unknown: readonly { readonly file: string; readonly setting: string }[];
}

/**
 * Read policy and the user's file. A value that can't be right fails as `bad-configuration` with file and setting;
 * `setting` is `json` where the file is no JSON object and `permissions` where it can't be read, or is a policy
 * file that others than the administrator could have written. A file that isn't there is fine.
 */
export async function loadSettings(
  folders: Pick<Folders, 'policyFile' | 'configFile'>,
  options: { readonly policyOwnerUid?: number } = {},
): Promise<Result<Settings, BadConfiguration>> {
  const policy = await readSettingsFile(folders.policyFile, { ownerUid: options.policyOwnerUid ?? 0 });
  if (!policy.ok) return policy;
  const user = await readSettingsFile(folders.configFile);
  if (!user.ok) return user;
  return merge(policy.value, user.value);
}

function merge(policy: ReadSettings, user: ReadSettings): Result<Settings, BadConfiguration> {
  const set = settle(policy.settings, user.settings);
  const cloud = set.cloud ?? 'global';
  const foreign = foreignSetting(set, cloud);
  if (foreign !== null) {
    const { file } = policy.settings[foreign] === undefined ? user : policy;
    return fail({ kind: 'bad-configuration', file, setting: foreign });
  }
  return succeed({
    cloud,
    ...namesOf(set),
    ...switchesOf(set),
    logLevel: set.logLevel ?? 'info',
    retention: mergeRetention(policy, user),
    station: mergeStation(policy.settings.station, user.settings.station),
    files: [policy, user].filter(({ found }) => found).map(({ file }) => file),
    unknown: [policy, user].flatMap(({ file, unknown }) => unknown.map((setting) => ({ file, setting }))),
  });
}

/** Policy over the user's file. Who has to show a usable face can't switch off what looks at it. */
function settle(policy: SettingsFile, user: SettingsFile): SettingsFile {
  const set: SettingsFile = { ...user, ...policy };
  if (policy.blockUnusablePhotos !== true || policy.faceAnalysis !== undefined) return set;
  return { ...set, faceAnalysis: true };
}

type Names = Pick<
  Settings,
  'tenantId' | 'clientId' | 'itClientId' | 'sharePointHost' | 'locale' | 'managedBy' | 'refreshPage'
>;

function namesOf(set: SettingsFile): Names {
  return {
    tenantId: set.tenantId ?? null,
    clientId: set.clientId ?? null,
    itClientId: set.itClientId ?? null,
    sharePointHost: set.sharePointHost ?? null,
    locale: set.locale ?? null,
    managedBy: set.managedBy ?? null,
    refreshPage: set.refreshPage ?? null,
  };
}

type Switches = Pick<
  Settings,
  'demoAllowed' | 'heicAllowed' | 'faceAnalysis' | 'blockUnusablePhotos' | 'attemptsAllowed'
>;

function switchesOf(set: SettingsFile): Switches {
  return {
    demoAllowed: set.demoAllowed ?? set.tenantId === undefined,
    heicAllowed: set.heicAllowed ?? true,
    faceAnalysis: set.faceAnalysis ?? true,
    blockUnusablePhotos: set.blockUnusablePhotos ?? false,
    attemptsAllowed: set.attemptsAllowed ?? true,
  };
}

/** Name of the setting that points out of the cloud, if one does. */
function foreignSetting(set: SettingsFile, cloud: ConfigurableCloud): 'sharePointHost' | 'refreshPage' | null {
  if (!isInCloud(set.sharePointHost, cloud)) return 'sharePointHost';
  const page = set.refreshPage === undefined ? undefined : new URL(set.refreshPage).hostname;
  return isInCloud(page, cloud) ? null : 'refreshPage';
}

function isInCloud(host: string | undefined, cloud: ConfigurableCloud): boolean {
  return host === undefined || host.endsWith(CLOUDS[cloud].sharePointSuffix);
}

/** Each member on its own: a policy that limits one store leaves the others to the user. */
function mergeRetention(policy: ReadSettings, user: ReadSettings): Retention {
  const set = { ...user.settings.retention, ...policy.settings.retention };
  const { oldPhotoCount, oldPhotoDays, receiptDays, logDays } = DEFAULT_RETENTION;
  return {
    oldPhotoCount: set.oldPhotoCount ?? oldPhotoCount,
    oldPhotoDays: set.oldPhotoDays ?? oldPhotoDays,
    receiptDays: set.receiptDays ?? receiptDays,
    logDays: set.logDays ?? logDays,
  };
}
