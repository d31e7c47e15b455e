import type { StationSettings } from '../settings/station-settings.ts';
import type { StationWorkplace } from './station-workplace.ts';

/** In the demo tenant a station works without any policy: what is not set comes from there. */
export function demoStationSettings(
  settings: StationSettings,
  workplace: Pick<StationWorkplace, 'isDemo'> | null,
): StationSettings {
  if (workplace?.isDemo !== true) return settings;
  return { ...settings, notice: settings.notice ?? DEMO_NOTICE };
}

const DEMO_NOTICE: StationSettings['notice'] = {
  version: 'demo',
  legalBasis: 'Demo',
  text: { en: 'Demo' },
};
