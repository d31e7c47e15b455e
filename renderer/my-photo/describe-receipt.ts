import type { PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Text } from '../text/create-text.ts';
import { placeName } from '../text/place-name.ts';
import { verdictText } from './verdict-text.ts';

/** The receipt as plain text for a ticket. Times are UTC, so that the people who read it agree on them. */
export function describeReceipt(text: Text, receipt: Receipt): string {
  const lines = [
    `${text.say('app.name')} ${receipt.appVersion}`,
    `${receipt.person.upn} (${receipt.person.id}), ${receipt.tenantId}`,
    ...receipt.places.map((reading) => describeReading(text, reading)),
    ...receipt.causes.map((cause) => `${text.say(`photo.cause.${cause.confidence}`)}: ${cause.title}`),
  ];
  return lines.join('\n');
}

function describeReading(text: Text, reading: PlaceReading): string {
  const size = reading.width === null ? null : `${reading.width}x${reading.height}`;
  const facts = [
    size,
    reading.asOf,
    reading.changedAt,
    reading.from,
    reading.status,
    reading.requestId,
    reading.failure?.kind,
  ].filter((fact) => fact !== null && fact !== undefined);
  return `${placeName(text, reading.place)}: ${verdictText(text, reading)} · ${facts.join(' · ')}`;
}
