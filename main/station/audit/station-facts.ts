import type { AuditBody } from '../../log/audit/audit-line.ts';
import type { AuditPerson, StationEvent } from '../station-audit.ts';
import type { StationWipeRecord } from '../wipe/wipe-record.ts';

type MemberOf<E> = E extends unknown ? keyof E : never;

/** Every member of an event that is a plain value or a list of texts. One that isn't here is not kept. */
const PLAIN: Readonly<Record<Exclude<MemberOf<StationEvent>, 'kind' | 'person' | 'wipe'>, true>> = {
  missing: true,
  operator: true,
  biggerRoles: true,
  people: true,
  session: true,
  isAssisted: true,
  noticeVersion: true,
  sha256: true,
  reason: true,
  requestId: true,
  sharePoint: true,
  stage: true,
};

/** No picture fits in this. */
const LONGEST_TEXT = 500;
const MOST_TEXTS = 50;

/**
 * What the log keeps of an event: each member by name, so that nothing rides along that is not meant to be kept. Names
 * only where `names` says so.
 */
export function stationFacts(event: StationEvent, station: string, names: boolean): AuditBody {
  const plain = Object.entries(event)
    .filter(([name, value]) => name in PLAIN && value !== undefined)
    .map(([name, value]) => [name, plainValue(value)]);
  return {
    action: event.kind,
    station,
    ...Object.fromEntries(plain),
    ...('person' in event ? { person: personFacts(event.person, names) } : {}),
    ...('wipe' in event ? { wipe: wipeFacts(event.wipe) } : {}),
  };
}

function personFacts({ key, id, name }: AuditPerson, names: boolean) {
  return { key: plainValue(key), id: plainValue(id), ...(names ? { name: plainValue(name) } : {}) };
}

function wipeFacts(wipe: StationWipeRecord): StationWipeRecord {
  const { files, cookies, cacheBytes, portraits, isClipboardEmpty, windows, isClean } = wipe;
  return { files, cookies, cacheBytes, portraits, isClipboardEmpty, windows, isClean };
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (Array.isArray(value)) return value.slice(0, MOST_TEXTS).map((one) => String(one).slice(0, LONGEST_TEXT));
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
