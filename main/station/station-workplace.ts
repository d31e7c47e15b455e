import { join } from 'node:path';
import type { Failure } from '../../contract/failure.ts';
import { type Result, succeed } from '../../contract/result.ts';
import { openDemoConnection } from '../demo/open-demo-connection.ts';
import { connectionFromSettings } from '../settings/connect.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { StationOptions } from './station-options.ts';

/** The tenant that a station works in. */
export interface StationWorkplace {
  readonly isDemo: boolean;
  /** As IT's registration where an operator publishes, as the self-service one where people sign in. */
  readonly connection: TenantConnection;
  readonly close: () => Promise<void>;
}

type WorkplaceOptions = Pick<StationOptions, 'folders' | 'settings' | 'fetch' | 'startInDemo'>;

/** Null where IT has not registered what this way of working needs. */
export async function openStationWorkplace(
  options: WorkplaceOptions,
): Promise<Result<StationWorkplace | null, Failure>> {
  const { folders, settings, fetch, startInDemo } = options;
  const audience = settings.station.way === 'operator' ? 'it' : 'self-service';
  if (startInDemo) {
    const opened = await openDemoConnection(folders.stateDir, audience);
    if (!opened.ok) return opened;
    const { connection, close } = opened.value;
    return succeed({ isDemo: true, connection, close });
  }
  const connection = connectionFromSettings(settings, fetch, audience);
  return succeed(connection && { isDemo: false, connection, close: async () => undefined });
}

/** The station's own folder; the demo tenant's is apart from a real one's. */
export function stationStateDir({ stateDir }: StationOptions['folders'], isDemo: boolean): string {
  return isDemo ? join(stateDir, 'demo', 'client', 'station') : join(stateDir, 'station');
}
