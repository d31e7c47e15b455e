import type { Place, PlaceReading, Verdict } from '../contract/place.ts';
import type { Cause, Receipt } from '../contract/receipt.ts';
import type { Word } from '../main/text/create-text.ts';

/** A sign beside the word, so that a verdict never rests on colour. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  same: '✓',
  older: '◷',
  other: '≠',
  none: '–',
  refused: '⊘',
  unknown: '?',
};

/** A receipt for people: who, each place with its verdict, causes with what to do, and what nobody can ask. */
export function receiptText(receipt: Receipt, word: Word, locale: string): string {
  const { person, photo, places, causes } = receipt;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const when = photo.publishedAt === null ? null : time.format(new Date(photo.publishedAt));
  const same = places.filter(({ verdict }) => verdict === 'same').length;
  return [
    `\n${person.displayName} <${person.upn}>`,
    when === null ? word('photo.served') : word('photo.published', { when }),
    '',
    ...placeLines(places, word),
    '',
    word('photo.places.same-count', { same, total: places.length }),
    ...causes.flatMap((cause, index) => causeLines(cause, index, word)),
    '',
    word('photo.places.not-asked'),
    '',
  ].join('\n');
}

export function placeName(place: Place, word: Word): string {
  const size = /^graph-(\d+)$/.exec(place)?.[1];
  return size === undefined ? word(`place.${place}`) : word('place.graph-size', { size: Number(size) });
}

function placeLines(places: readonly PlaceReading[], word: Word): string[] {
  const rows = places.map((reading) => ({
    name: placeName(reading.place, word),
    verdict: `${SIGNS[reading.verdict]} ${word(`verdict.${reading.verdict}`)}`,
    size: reading.width === null ? '' : `${reading.width} × ${reading.height}`,
    note: reading.failure?.message ?? '',
  }));
  const width = (member: 'name' | 'verdict' | 'size') => Math.max(0, ...rows.map((row) => row[member].length));
  const [names, verdicts, sizes] = [width('name'), width('verdict'), width('size')];
  return rows.map(({ name, verdict, size, note }) =>
    `  ${verdict.padEnd(verdicts)}  ${name.padEnd(names)}  ${size.padEnd(sizes)}  ${note}`.trimEnd(),
  );
}

function causeLines({ title, confidence, grade, remedies }: Cause, index: number, word: Word): string[] {
  return [
    '',
    `${index + 1}. ${title}`,
    `   ${word(`photo.cause.${confidence}`)}. ${word(`grade.${grade}`)}.`,
    ...remedies.map(({ text }) => `   → ${text}`),
  ];
}
