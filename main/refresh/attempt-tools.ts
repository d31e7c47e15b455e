import type { AttemptEnd, AttemptRecord, WipeRecord } from '../../contract/attempt.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { Person } from '../../contract/person.ts';
import type { PlaceCopy, PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Result } from '../../contract/result.ts';
import type { VisitReport } from '../diagnosis/visit-report.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { VisitHosts } from './visit-address.ts';
import type { VisitMap } from './visit-map.ts';

interface DiagnoseRequest {
  readonly visit?: VisitReport;
  readonly keep?: (receipt: Receipt) => boolean;
}

/** The part of the services that an attempt uses. */
export interface AttemptServices {
  readonly diagnose: (request: DiagnoseRequest) => Promise<Result<Receipt>>;
  readonly visitHosts: (signal?: AbortSignal) => Promise<Result<VisitHosts>>;
  /** Told by SharePoint on the visit; null where it is no host of this cloud's SharePoint. */
  readonly learnHost: (address: string | null) => string | null;
}

export interface AttemptTools {
  readonly services: AttemptServices;
  readonly person: Person;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly map: VisitMap;
  /** Told of every change, with the whole state. */
  readonly changed: (state: AttemptState) => void;
  /** Each copy as it is read after the visit, for whoever shows pictures. */
  readonly onRead?: (copy: PlaceCopy) => void;
}

/** What was read before anything was opened. */
export interface Before {
  readonly places: readonly PlaceReading[];
  /** Graph serves the photo that was published. */
  readonly isConfirmed: boolean;
  /** The service's clock minus this machine's, in milliseconds. */
  readonly clockOffsetMs: number;
}

const UNREAD: Before = { places: [], isConfirmed: false, clockOffsetMs: 0 };

/** Read every place as it is now. What can't be read is no reason not to visit; nothing is confirmed then. */
export async function readBefore({ diagnose }: Pick<AttemptServices, 'diagnose'>): Promise<Before> {
  // The attempt's own record keeps what it finds.
  const receipt = await diagnose({ keep: () => false });
  if (!receipt.ok) return UNREAD;
  const { places } = receipt.value;
  const graph = places.find(({ place }) => place === 'graph');
  if (graph === undefined) return { ...UNREAD, places };
  const clockOffsetMs = Date.parse(graph.asOf) - Date.now();
  return { places, isConfirmed: graph.verdict === 'same', clockOffsetMs };
}

export interface AttemptFacts extends Pick<AttemptRecord, 'way' | 'requestedAt' | 'signedInAs'> {
  readonly end: AttemptEnd;
  readonly code: string | null;
  /** By this machine's clock. */
  readonly startedAtMs: number;
  readonly before: Before;
  readonly wipe: WipeRecord | null;
}

/** The attempt as its receipt keeps it, by the service's clock. */
export function recordOf({ before, code, startedAtMs, ...facts }: AttemptFacts): AttemptRecord {
  const serviceTime = (ms: number) => new Date(ms + before.clockOffsetMs).toISOString();
  return {
    ...facts,
    startedAt: serviceTime(startedAtMs),
    endedAt: serviceTime(Date.now()),
    before: before.places.filter(({ place }) => place.startsWith('sharepoint-')),
    ...(code === null ? {} : { code }),
  };
}
