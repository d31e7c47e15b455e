import type { StationSettings } from '../settings/station-settings.ts';
import type { StationWorkplace } from './station-workplace.ts';

/** In the demo tenant a station works without any policy: what is not set comes from there. */
export function demoStationSettings(
  settings: StationSettings,
  workplace: Pick<StationWorkplace, 'defaults'> | null,
): StationSettings {
  const defaults = workplace?.defaults ?? null;
  if (defaults === null) return settings;
  const notice = settings.notice ?? defaults.notice;
  // A shared list is read as an operator; where people sign in themselves, everybody of the demo may.
  return settings.way === 'operator'
    ? { ...settings, notice, list: settings.list ?? defaults.list }
    : { ...settings, notice };
}
