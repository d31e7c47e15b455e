import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '../../contract/failure.ts';
import { succeed } from '../../contract/result.ts';
import { createGraph, createGraphLimit, type Graph } from '../graph/create-graph.ts';
import { createFindAccount } from '../graph/find-account.ts';
import type { Limit } from '../http/limiter.ts';
import { sleep } from '../http/sleep.ts';
import { AUDIT_FILE, HEAD_FILE } from '../log/audit/audit-file.ts';
import { createSystemHeadSink } from '../log/audit/head-sink.ts';
import { explainRefusal } from '../publish/explain-refusal.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import { graphTokenScopes } from '../settings/token-scopes.ts';
import { createSharePoint } from '../sharepoint/create-sharepoint.ts';
import { createStationAudit } from './audit/create-station-audit.ts';
import { dropLeftovers } from './drop-leftovers.ts';
import { createIdentityCheck } from './identity-check.ts';
import { createTodaysList } from './list/create-todays-list.ts';
import { LIST_FOLDER } from './list/kept-list.ts';
import { stationName } from './list/station-name.ts';
import type { TodaysList } from './list/todays-list.ts';
import { createPinKeeper } from './pin/create-pin-keeper.ts';
import { PIN_FILE } from './pin/pin-file.ts';
import { createStationPublisher } from './publish/create-station-publisher.ts';
import type { StationPublisherOptions } from './publish/publisher-bench.ts';
import { openPhotoQueue } from './queue/open-photo-queue.ts';
import type { PartsNeeds, StationParts } from './station-parts.ts';

/** Below the state folder: the queue, the list's copy, this station's name. */
const STATION_FOLDER = 'station';
const QUEUE_FOLDER = 'queue';

/** What stores of ours add to the state folder while people come; what lies there before is known anyway. */
const OWN_STORES = [
  `${STATION_FOLDER}/${QUEUE_FOLDER}`,
  `${STATION_FOLDER}/${LIST_FOLDER}`,
  PIN_FILE,
  AUDIT_FILE,
  HEAD_FILE,
  'logs',
];

/** While a person reads the notice the service is asked who they are; it needn't answer. */
const IDENTITY_PATIENCE_MS = 4000;

/** The parts of a real station: its list, its queue and publisher, its PIN and its audit log. */
export async function openStationParts(needs: PartsNeeds): Promise<StationParts> {
  const { options, settings, stateDir } = needs;
  const { log } = options;
  const station = await stationName(join(stateDir, STATION_FOLDER), hostname());
  const audit = createStationAudit({
    stateDir,
    names: settings.auditNames,
    days: settings.auditDays,
    stationName: station,
    sink: options.headSink ?? createSystemHeadSink(process.platform, process.env),
    log,
    now: needs.clock.now,
  });
  const pin = await createPinKeeper({ stateDir, pinHash: settings.pinHash, log });
  const kept = { pin, audit, ownStores: OWN_STORES };
  const { workplace } = needs;
  const nothing = {
    ...kept,
    list: null,
    publisher: null,
    troubles: [],
    checkIdentity: async () => succeed(undefined),
  };
  if (workplace === null) return nothing;
  const service = openService(needs, workplace.connection);
  const list = await openList(needs, service, station);
  if (settings.way === 'person-signs-in' || list === null) {
    await dropLeftovers({
      queueFolder: queueFolderOf(needs),
      openQueue: () => openQueue(needs, workplace.connection),
      listFolder: list === null ? join(stateDir, STATION_FOLDER, LIST_FOLDER) : null,
      audit,
      log,
      now: needs.clock.now,
    });
    return { ...nothing, list };
  }
  const opened = await openPublisher(needs, service, { list, audit });
  const checkIdentity = createIdentityCheck({ ...service.identity, find: list.find });
  return { ...kept, ...opened, list, checkIdentity };
}

/** Graph and SharePoint as the operator, whoever that is by now; "four at a time" counts for all of it together. */
interface Service {
  readonly connection: TenantConnection;
  readonly limit: Limit;
  readonly graph: Graph;
  readonly identity: { readonly graph: Graph; readonly sharePoint: ReturnType<typeof createSharePoint> };
}

function openService({ operator, options }: PartsNeeds, connection: TenantConnection): Service {
  const { log, version } = options;
  const limit = createGraphLimit();
  const shared = { connection, log, limit };
  const getToken = (more?: Parameters<typeof operator.getToken>[1]) =>
    operator.getToken(graphTokenScopes(connection), more);
  const quick = createGraph({ ...shared, getToken, patienceMs: IDENTITY_PATIENCE_MS });
  const sharePoint = createSharePoint({
    connection,
    log,
    version,
    graph: quick,
    getToken: operator.getToken,
    patienceMs: IDENTITY_PATIENCE_MS,
  });
  return { connection, limit, graph: createGraph({ ...shared, getToken }), identity: { graph: quick, sharePoint } };
}

/** A shared list or a group is read with an operator's token: where people sign in themselves there is none. */
async function openList(
  { operator, options, settings, stateDir }: PartsNeeds,
  { connection, limit }: Service,
  station: string,
): Promise<TodaysList | null> {
  const source = settings.list;
  const isReadable = source !== null && (settings.way === 'operator' || source.kind === 'csv');
  if (!isReadable) return null;
  const { log, protector } = options;
  return createTodaysList({
    source,
    connection,
    station,
    stateDir: join(stateDir, STATION_FOLDER),
    protector,
    log,
    limit,
    getToken: operator.getToken,
  });
}

const queueFolderOf = ({ stateDir }: PartsNeeds) => join(stateDir, STATION_FOLDER, QUEUE_FOLDER);

function openQueue(needs: PartsNeeds, { tenantId }: TenantConnection): ReturnType<typeof openPhotoQueue> {
  const { clock, options, settings } = needs;
  return openPhotoQueue({
    folder: queueFolderOf(needs),
    tenantId,
    protector: options.protector,
    limit: settings.queueLimit,
    maxHours: settings.queueHours,
    log: options.log,
    now: clock.now,
  });
}

async function openPublisher(
  needs: PartsNeeds,
  { connection, graph, limit }: Service,
  { audit, list }: Pick<StationPublisherOptions, 'audit' | 'list'>,
): Promise<Pick<StationParts, 'publisher' | 'troubles'>> {
  const { clock, operator, options, settings } = needs;
  const { log, pictures } = options;
  const { now } = clock;
  const queue = await openQueue(needs, connection);
  const publisher = createStationPublisher({
    queue: queue.ok ? queue.value : null,
    noQueue: !queue.ok && queue.failure.kind === 'no-encryption' ? 'no-encryption' : 'not-used',
    tools: {
      graph,
      pictures,
      sleep,
      random: Math.random,
      explain: (failure) =>
        explainRefusal(failure, {
          isSelf: false,
          askedScopes: connection.graphScopes,
          getToken: () => operator.getToken(graphTokenScopes(connection)),
        }),
    },
    findAccount: createFindAccount({ connection, getToken: operator.getToken, limit, log }),
    list,
    audit,
    log,
    undoMinutes: settings.undoMinutes,
    showsNames: settings.panelNames,
    now,
  });
  return { publisher, troubles: troublesOf(queue) };
}

function troublesOf(queue: Awaited<ReturnType<typeof openPhotoQueue>>): readonly Failure[] {
  if (queue.ok) {
    const count = queue.value.unreadable();
    return count === 0 ? [] : [{ kind: 'queue-unreadable', count }];
  }
  // Without encryption there is no queue, and the panel says that by itself.
  return queue.failure.kind === 'no-encryption' ? [] : [{ kind: 'cannot-write', name: 'queue' }];
}
