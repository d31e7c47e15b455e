import type { AttemptEnd, AttemptRecord } from '../../contract/attempt.ts';
import type { Place, PlaceReading, Verdict } from '../../contract/place.ts';

/** What was measured on the visit itself, else what a token can measure afterwards: the stored large picture. */
const TELLING: readonly Place[] = ['sharepoint-userphoto-L', 'sharepoint-thumbnail-L', 'sharepoint-profile'];

const ENDS: Readonly<Record<Verdict, AttemptEnd>> = {
  same: 'caught-up',
  older: 'still-old',
  other: 'still-old',
  none: 'still-old',
  refused: 'not-measured',
  unknown: 'not-measured',
};

/** The record with the end that its measurement shows; one that ended before it measured keeps its end. */
export function withMeasuredEnd(record: AttemptRecord, places: readonly PlaceReading[]): AttemptRecord {
  if (record.end !== 'not-measured') return record;
  const telling = TELLING.map((place) => places.find((reading) => reading.place === place)).find(
    (reading) => reading !== undefined,
  );
  return telling === undefined ? record : { ...record, end: ENDS[telling.verdict] };
}
