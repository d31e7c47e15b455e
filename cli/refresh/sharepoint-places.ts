import type { PlaceReading } from '../../contract/place.ts';

/** SharePoint's own copies; `userphoto.aspx` among them where a visit measured it. */
export function sharePointPlaces(places: readonly PlaceReading[]): readonly PlaceReading[] {
  return places.filter(({ place }) => place.startsWith('sharepoint-'));
}

/** `unread`: nothing of SharePoint's could be asked. */
export type SharePointState = 'behind' | 'same' | 'unread';

/** Whether SharePoint serves anything else than the photo, as far as it could be asked. */
export function sharePointState(places: readonly PlaceReading[]): SharePointState {
  const read = sharePointPlaces(places).filter(({ verdict }) => verdict !== 'refused' && verdict !== 'unknown');
  if (read.length === 0) return 'unread';
  return read.every(({ verdict }) => verdict === 'same') ? 'same' : 'behind';
}
