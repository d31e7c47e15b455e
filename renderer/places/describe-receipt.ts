import type { PlaceReading } from '../../contract/place.ts';
import type { Cause, Receipt, Remedy } from '../../contract/receipt.ts';
import { placeName } from '../text/place-name.ts';
import type { Text } from '../text/text.ts';
import { verdictText } from './verdict-text.ts';

/**
 * The receipt as plain text for a ticket, without tokens, because a receipt has none. Times are UTC, so that the
 * people who read it agree on them.
 */
export function describeReceipt(text: Text, receipt: Receipt): string {
  const { actor, appVersion, causes, changes, facts, notAsked, person, places, tenantId } = receipt;
  const blocks = [
    [
      `${text.say('app.name')} ${appVersion}`,
      `${person.displayName}, ${person.upn} (${person.id}), ${tenantId}`,
      ...(actor.upn === person.upn ? [] : [text.say('timeline.by', { actor: actor.upn })]),
    ],
    places.map((reading) => describeReading(text, reading)),
    ...causes.map((cause, index) => describeCause(text, cause, index + 1)),
    changes.map(({ place, before, after }) => {
      const names = { place: placeName(text, place), after: text.say(`verdict.${after}`) };
      return before === null
        ? text.say('diagnostics.change.new', names)
        : text.say('diagnostics.change', { ...names, before: text.say(`verdict.${before}`) });
    }),
    facts.map(({ fact, value, from }) => `${fact}: ${value} · ${from}`),
    notAsked,
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function describeCause(text: Text, cause: Cause, number: number): string[] {
  const certainty = text.say('diagnostics.cause.certainty', {
    confidence: text.say(`photo.cause.${cause.confidence}`),
    grade: text.say(`grade.${cause.grade}`),
  });
  return [
    `${number}. ${cause.title}`,
    certainty,
    ...cause.remedies.map((remedy) => `- ${describeRemedy(text, remedy)}`),
    ...cause.evidence.map(({ fact, value, from }) => `  ${fact}: ${value} · ${from}`),
  ];
}

function describeRemedy(text: Text, { who, text: told }: Remedy): string {
  return `${text.say(who === 'person' ? 'remedy.who.the-person' : `remedy.who.${who}`)} ${told}`;
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
