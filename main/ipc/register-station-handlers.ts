import type { StationRequests } from '../../contract/station/station-ipc.ts';
import { type RegisterOptions, registerHandlers } from './register-handlers.ts';
import { stationParsers } from './station-parsers.ts';

/** Register the requests of a station's page: none of the app's others is answered at a station. */
export function registerStationHandlers(options: Omit<RegisterOptions<StationRequests>, 'parsers'>) {
  registerHandlers<StationRequests>({ ...options, parsers: stationParsers });
}
