import type { AttemptEnd, AttemptRecord } from '../../contract/attempt.ts';
import type { PlaceReading } from '../../contract/place.ts';
import type { VisitReport } from './visit-report.ts';

/**
 * The record of a visit with how it ended. Where the visit itself left that open, what SharePoint serves afterwards
 * says it: `caught-up` only where every copy that could be read is the photo.
 */
export function recordOfVisit({ record }: VisitReport, places: readonly PlaceReading[]): AttemptRecord {
  return { ...record, end: record.end ?? endByPlaces(places) };
}

function endByPlaces(places: readonly PlaceReading[]): AttemptEnd {
  const read = places.filter(
    ({ place, verdict }) => place.startsWith('sharepoint-') && verdict !== 'refused' && verdict !== 'unknown',
  );
  return read.length > 0 && read.every(({ verdict }) => verdict === 'same') ? 'caught-up' : 'still-old';
}
