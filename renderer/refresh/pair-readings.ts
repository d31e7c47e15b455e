import type { Place, PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';

export interface ReadingPair {
  readonly place: Place;
  readonly before: PlaceReading;
  readonly after: PlaceReading;
}

/** Places of SharePoint's that were read both before and after the visit. */
export function pairReadings({ attempt, places }: Pick<Receipt, 'attempt' | 'places'>): readonly ReadingPair[] {
  return (attempt?.before ?? []).flatMap((before) => {
    const after = places.find(({ place }) => place === before.place);
    return after === undefined ? [] : [{ place: before.place, before, after }];
  });
}
