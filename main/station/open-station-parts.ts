import { hostname } from 'node:os';
import { succeed } from '../../contract/result.ts';
import { createSystemHeadSink } from '../log/audit/head-sink.ts';
import { createStationAudit } from './audit/create-station-audit.ts';
import { createPinKeeper } from './pin/create-pin-keeper.ts';
import type { PartsNeeds, StationParts } from './station-parts.ts';

/** Open what keeps something or asks the service: on this machine's disk, and in the operator's name. */
export async function openStationParts(needs: PartsNeeds): Promise<StationParts> {
  const { clock, options, settings, stateDir } = needs;
  const { log } = options;
  return {
    list: null,
    publisher: null,
    pin: await createPinKeeper({ stateDir, pinHash: settings.pinHash, log }),
    audit: createStationAudit({
      ...{ stateDir, log },
      names: settings.auditNames,
      days: settings.auditDays,
      stationName: hostname(),
      sink: createSystemHeadSink(process.platform, process.env),
      now: clock.now,
    }),
    checkIdentity: async () => succeed(undefined),
    ownStores: [],
  };
}
