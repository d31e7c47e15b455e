import type { Failure } from '../../contract/failure.ts';
import { type Result, succeed } from '../../contract/result.ts';
import { stationDefaults } from '../../demo-tenant/station-defaults.ts';
import { openDemoConnection } from '../demo/open-demo-connection.ts';
import { connectionFromSettings } from '../settings/connect.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { StationSurroundings } from './station-surroundings.ts';

/** The tenant that a station works in. */
export interface StationWorkplace {
  /** What the demo tenant works with where policy sets nothing else; null: a real tenant. */
  readonly defaults: ReturnType<typeof stationDefaults> | null;
  /** As IT's registration where an operator publishes, as the self-service one where people sign in. */
  readonly connection: TenantConnection;
  readonly close: () => Promise<void>;
}

type WorkplaceOptions = Pick<StationSurroundings, 'folders' | 'settings' | 'fetch' | 'startInDemo'>;

/** Null where IT has not registered what this way of working needs. */
export async function openStationWorkplace(
  options: WorkplaceOptions,
): Promise<Result<StationWorkplace | null, Failure>> {
  const { folders, settings, fetch, startInDemo } = options;
  const audience = settings.station.way === 'operator' ? 'it' : 'self-service';
  if (startInDemo) {
    const opened = await openDemoConnection(folders.stateDir, audience);
    if (!opened.ok) return opened;
    const { connection, close, descriptor } = opened.value;
    return succeed({ defaults: stationDefaults(descriptor), connection, close });
  }
  const connection = connectionFromSettings(settings, fetch, audience);
  return succeed(connection && { defaults: null, connection, close: async () => undefined });
}
