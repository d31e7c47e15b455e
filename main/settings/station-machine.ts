import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError, makePrivateFolder, readIfPresent, writePrivately } from '../files/private-files.ts';
import type { Folders } from './folders.ts';
import type { SettingsAtStart } from './settings-at-start.ts';

const MARK = 'opens-as-station';

/**
 * Whether this machine is a photo station by its settings. Where they can't be read today, what they said last holds: a
 * public desk must not turn into an open app because a file is broken. What can't be remembered is no reason to stop.
 */
export async function isStationMachine(
  { problem, settings }: SettingsAtStart,
  { stateDir }: Pick<Folders, 'stateDir'>,
): Promise<boolean> {
  const file = path.join(stateDir, MARK);
  try {
    if (problem !== null) return (await readIfPresent(file)) !== null;
    if (!settings.station.enabled) await rm(file, { force: true });
    else {
      await makePrivateFolder(stateDir);
      await writePrivately(file, '');
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return settings.station.enabled;
}
