import { join } from 'node:path';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import type { PersonProgress } from '../../../../../contract/station/listed-person.ts';
import { createGraph, createGraphLimit, type Graph } from '../../../../../main/graph/create-graph.ts';
import type { Fetch } from '../../../../../main/http/fetch.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import type { FinishedPhoto } from '../../../../../main/photo/pictures.ts';
import type { PublishTools } from '../../../../../main/publish/replace-photo.ts';
import type { KnownPhoto, ListEntry } from '../../../../../main/station/list/todays-list.ts';
import { createStationPublisher } from '../../../../../main/station/publish/create-station-publisher.ts';
import type {
  AccountWanted,
  StationPublisherOptions,
} from '../../../../../main/station/publish/publisher-bench.ts';
import type { PublishOrder, StationPublisher } from '../../../../../main/station/publish/station-publisher.ts';
import { openPhotoQueue, type PhotoQueueOptions } from '../../../../../main/station/queue/open-photo-queue.ts';
import type { PhotoQueue } from '../../../../../main/station/queue/photo-queue.ts';
import type { StationEvent } from '../../../../../main/station/station-audit.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { turningProtector } from '../queue/queue-bench.ts';
import type { DemoOperator } from './demo-operator.ts';

type PhotoNote = Extract<StationEvent, { readonly sha256: string }>;

export interface Station {
  readonly publisher: StationPublisher;
  readonly queue: PhotoQueue | null;
  readonly audited: PhotoNote[];
  readonly learned: Map<string, KnownPhoto>;
  readonly settled: (readonly [key: string, progress: PersonProgress])[];
  /** Seconds of every pause that was asked for. */
  readonly pauses: number[];
  /** Requests to Graph at the same moment, at most. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

/** What a station needs of the operator; a process of its own has no more. */
export type OperatorAtDesk = Pick<DemoOperator, 'folder' | 'connection' | 'getToken'> & {
  readonly pictures: PublishTools['pictures'];
};

export interface StationChanges {
  /** Its state folder, by name. */
  readonly name?: string;
  readonly queue?: Partial<PhotoQueueOptions> | null;
  readonly publisher?: Partial<StationPublisherOptions>;
  /** Chosen by a test: what a pause does instead of passing time. */
  readonly onPause?: (seconds: number) => Promise<void>;
  /** In between, e.g. where a process is to be killed. */
  readonly wrapQueue?: (queue: PhotoQueue) => PhotoQueue;
  readonly wrapGraph?: (graph: PublishTools['graph']) => PublishTools['graph'];
  /** What each token is asked for by; a failure is a sign-in that died. */
  readonly getToken?: () => Promise<Result<string>>;
}

/** A station's queue and publisher against the demo tenant; opened again under the same name after a restart. */
export async function openStation(operator: OperatorAtDesk, changes: StationChanges = {}): Promise<Station> {
  const { getToken = operator.getToken, name = 'station', onPause = async () => undefined } = changes;
  const { wrapGraph = same, wrapQueue = same } = changes;
  const audited: PhotoNote[] = [];
  const learned = new Map<string, KnownPhoto>();
  const settled: (readonly [string, PersonProgress])[] = [];
  const pauses: number[] = [];
  const traffic = countTraffic(operator.connection.fetch);
  const opened =
    changes.queue === null
      ? null
      : expectValue(
          await openPhotoQueue({
            folder: join(operator.folder, name),
            tenantId: operator.connection.tenantId,
            protector: turningProtector(),
            limit: 100,
            maxHours: 72,
            log: SILENT_LOG,
            now: () => new Date(),
            ...changes.queue,
          }),
        );
  const queue = opened && wrapQueue(opened);
  const sleep: PublishTools['sleep'] = async (milliseconds, signal) => {
    pauses.push(milliseconds / 1000);
    await onPause(milliseconds / 1000);
    signal?.throwIfAborted();
  };
  const connection = { ...operator.connection, fetch: traffic.fetch };
  const graph = createGraph({ connection, getToken, limit: createGraphLimit(), sleep });
  const publisher = createStationPublisher({
    queue,
    noQueue: 'no-encryption',
    tools: {
      graph: wrapGraph(graph),
      pictures: operator.pictures,
      sleep,
      random: () => 0,
      explain: async (failure) => failure,
    },
    findAccount: findByNumber(graph),
    list: {
      learnPhoto: (key, photo) => void learned.set(key, photo),
      settle: async (key, progress) => void settled.push([key, progress]),
    },
    audit: {
      note: async (event) => {
        if ('sha256' in event) audited.push(event);
      },
    },
    log: SILENT_LOG,
    undoMinutes: 10,
    showsNames: true,
    now: () => new Date(),
    ...changes.publisher,
  });
  return { publisher, queue, audited, learned, settled, pauses, mostAtOnce: traffic.most, close: publisher.close };
}

export function orderFor(
  entry: ListEntry,
  photo: FinishedPhoto,
  before: KnownPhoto,
  steps: string[] = [],
): PublishOrder {
  return {
    entry,
    photo,
    before,
    noticeVersion: '1',
    override: null,
    session: 'session-1',
    onStep: (step) => steps.push(step),
  };
}

/** Object ids of made-up people follow from their numbers. */
function findByNumber(graph: Pick<Graph, 'person'>) {
  return async ({ employeeId }: AccountWanted): Promise<Result<{ readonly id: string } | null>> => {
    const oid = `0d5e1f5a-0000-4000-8001-${String(employeeId).padStart(12, '0')}`;
    const found = await graph.person(oid);
    if (found.ok) return succeed({ id: found.value.id });
    return found.failure.kind === 'person-not-found' ? succeed(null) : fail(found.failure);
  };
}

function same<T>(what: T): T {
  return what;
}

function countTraffic(fetch: Fetch): { readonly fetch: Fetch; readonly most: () => number } {
  let running = 0;
  let most = 0;
  return {
    fetch: async (...args) => {
      running += 1;
      most = Math.max(most, running);
      try {
        return await fetch(...args);
      } finally {
        running -= 1;
      }
    },
    most: () => most,
  };
}
