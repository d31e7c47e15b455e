import type { Failure } from '../../contract/failure.ts';
import type { Folders } from './folders.ts';
import { loadSettings, type Settings } from './load-settings.ts';
import { DEFAULT_RETENTION } from './settings-schema.ts';
import { DEFAULT_STATION } from './station-settings.ts';

/** Settings that the app can start with, and what is wrong with the configured ones if they can't be used. */
export interface SettingsAtStart {
  readonly settings: Settings;
  readonly problem: Failure | null;
}

/** Load the settings; where they are broken, start without a tenant and say why. */
export async function loadSettingsOrDefaults(
  folders: Pick<Folders, 'policyFile' | 'configFile'>,
): Promise<SettingsAtStart> {
  const loaded = await loadSettings(folders);
  if (loaded.ok) return { settings: loaded.value, problem: null };
  return { settings: DEFAULT_SETTINGS, problem: loaded.failure };
}

/** As if no file were there, but without the demo tenant and HEIC: the broken policy may have forbidden them. */
const DEFAULT_SETTINGS: Settings = {
  cloud: 'global',
  tenantId: null,
  clientId: null,
  itClientId: null,
  sharePointHost: null,
  locale: null,
  demoAllowed: false,
  heicAllowed: false,
  managedBy: null,
  // The broken policy may have switched it off.
  faceAnalysis: false,
  blockUnusablePhotos: false,
  attemptsAllowed: false,
  refreshPage: null,
  logLevel: 'info',
  retention: DEFAULT_RETENTION,
  station: DEFAULT_STATION,
  files: [],
  unknown: [],
};
