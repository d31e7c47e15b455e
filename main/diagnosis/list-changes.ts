import type { PlaceReading } from '../../contract/place.ts';
import type { HistoryEntry, PlaceChange } from '../../contract/receipt.ts';

/** What is new since each place was last asked from this machine; nothing the first time. `history`: oldest first. */
export function listChanges(
  history: readonly HistoryEntry[],
  places: readonly PlaceReading[],
): readonly PlaceChange[] {
  if (history.length === 0) return [];
  const last = new Map(history.flatMap((entry) => entry.places).map((reading) => [reading.place, reading]));
  return places.flatMap(({ place, verdict: after }) => {
    const before = last.get(place);
    if (before?.verdict === after) return [];
    return [{ place, before: before?.verdict ?? null, after, since: before?.asOf ?? null }];
  });
}
