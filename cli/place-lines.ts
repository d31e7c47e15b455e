import type { Place, PlaceReading, Verdict } from '../contract/place.ts';
import type { PlaceChange } from '../contract/receipt.ts';
import type { Word } from '../main/text/create-text.ts';
import { sayTime, type TextPage } from './text-page.ts';
import { paintVerdict, verdictSign } from './verdict-mark.ts';
import { padTo, widthOf, wrapText } from './wrap-text.ts';

export function placeName(place: Place, word: Word): string {
  const size = /^graph-(\d+)$/.exec(place)?.[1];
  return size === undefined ? word(`place.${place}`) : word('place.graph-size', { size: Number(size) });
}

/** Each place in a row, in columns, and under it why a place gave no copy. */
export function placeLines(places: readonly PlaceReading[], { terminal, word }: TextPage): string[] {
  const rows = places.map(({ place, verdict, width, height, failure, alike }) => ({
    verdict,
    cells: [
      `${verdictSign(verdict)} ${word(`verdict.${alike === true ? 'alike' : verdict}`)}`,
      placeName(place, word),
      width === null ? '' : `${width} × ${height}`,
    ],
    note: failure === undefined ? alikeNote(alike, word) : noteOf(failure, word),
  }));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map(({ cells }) => widthOf(cells[column] ?? ''))));
  return rows.flatMap(({ verdict, cells, note }, index) => {
    const [mark = '', ...others] = cells.map((cell, column) => padTo(cell, widths[column] ?? 0));
    const line = `  ${paintVerdict(mark, verdict, terminal)}  ${others.join('  ').trimEnd()}`;
    // Said once, below the last of the places that it is true of.
    const isLast = note !== null && rows[index + 1]?.note !== note;
    return isLast ? [line, wrapText(note, terminal.columns, { first: '    ' })] : [line];
  });
}

function alikeNote(alike: true | undefined, word: Word): string | null {
  return alike === true ? word('photo.details.alike') : null;
}

function noteOf({ kind, message }: NonNullable<PlaceReading['failure']>, word: Word): string {
  return kind === 'consent-needed' ? `${message} ${word('cli.allow-sharepoint')}` : message;
}

/** What each place that has changed serves instead, under since when. */
export function changeLines(changes: readonly PlaceChange[], page: TextPage): string[] {
  if (changes.length === 0) return [];
  const { terminal, word } = page;
  const since = changes
    .flatMap((change) => change.since ?? [])
    .toSorted()
    .at(-1);
  return [
    since === undefined ? word('cli.changes') : word('cli.changes.since', { when: sayTime(since, page) }),
    ...changes.map((change) => wrapText(changeText(change, word), terminal.columns, { first: '  ' })),
  ];
}

/** One change, on one line. */
export function changeText({ place, before, after }: PlaceChange, word: Word): string {
  const name = placeName(place, word);
  const say = (verdict: Verdict) => `${verdictSign(verdict)} ${word(`verdict.${verdict}`)}`;
  return before === null
    ? word('cli.change.new', { place: name, after: say(after) })
    : word('cli.change', { place: name, before: say(before), after: say(after) });
}
