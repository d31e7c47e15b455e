import type { Place, PlaceReading } from '../../contract/place.ts';

/** Answers that say that there is nothing to ask, as opposed to one that did not come. */
const NOTHING_TO_ASK: ReadonlySet<string> = new Set(['no-sharepoint-licence', 'unsupported-account']);

/** Places that refuse or can't be asked: what they serve is not known, and waiting won't tell. */
export function notCountedOf(places: readonly PlaceReading[]): readonly Place[] {
  return places.filter((reading) => !isCounted(reading)).map(({ place }) => place);
}

/** Whether every place that can be asked serves the photo, and one does at least. */
export function isSameWhereAsked(places: readonly PlaceReading[]): boolean {
  const counted = places.filter(isCounted);
  return counted.length > 0 && counted.every(({ verdict }) => verdict === 'same');
}

function isCounted({ failure, verdict }: PlaceReading): boolean {
  return verdict !== 'refused' && !(failure !== undefined && NOTHING_TO_ASK.has(failure.kind));
}
