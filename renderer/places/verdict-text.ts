import type { PlaceReading } from '../../contract/place.ts';
import type { Text } from '../text/text.ts';

/** A verdict in words; that pixels can't tell is more than "not known". */
export function verdictText(text: Text, { alike, verdict }: Pick<PlaceReading, 'alike' | 'verdict'>): string {
  return text.say(alike === true ? 'verdict.alike' : `verdict.${verdict}`);
}
