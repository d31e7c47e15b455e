import type { Place } from '../../contract/place.ts';
import type { Text } from './text.ts';

const GRAPH_SIZE = /^graph-(\d+)$/;

/** A place by the name that people see. */
export function placeName(text: Text, place: Place): string {
  const size = GRAPH_SIZE.exec(place)?.[1];
  if (size !== undefined) return text.say('place.graph-size', { size: Number(size) });
  return text.say(`place.${place as Exclude<Place, `graph-${number}`>}`);
}
