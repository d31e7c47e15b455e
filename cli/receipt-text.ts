import type { Place, PlaceReading } from '../contract/place.ts';
import type { Cause, Receipt } from '../contract/receipt.ts';
import type { Word } from '../main/text/create-text.ts';
import type { CommandContext } from './command-context.ts';
import { paint, paintVerdict, verdictSign } from './verdict-mark.ts';
import { padTo, widthOf, wrapText } from './wrap-text.ts';

type Page = Pick<CommandContext, 'word' | 'locale'> & {
  readonly terminal: Pick<CommandContext['terminal'], 'columns' | 'hasColour'>;
};

/** A receipt for people: who, each place with its verdict, causes with what to do, and what nobody can ask. */
export function receiptText(receipt: Receipt, page: Page): string {
  const { person, places, causes } = receipt;
  const { terminal, word } = page;
  const same = places.filter(({ verdict }) => verdict === 'same').length;
  // A refusal is no answer, so it isn't counted.
  const total = places.filter(({ verdict }) => verdict !== 'refused').length;
  return [
    paint(`${person.displayName} <${person.upn}>`, 'bold', terminal),
    wrapText(photoLine(receipt, page), terminal.columns),
    ...(places.length === 0 ? [] : ['', ...placeLines(places, page)]),
    // Where nothing answered, as when Ctrl+C came first, there is nothing to count.
    ...(total === 0 ? [] : ['', word('photo.places.same-count', { same, total })]),
    ...causes.flatMap((cause, index) => ['', ...causeLines(cause, index, page)]),
    '',
    wrapText(word('photo.places.not-asked'), terminal.columns),
    '',
  ].join('\n');
}

export function placeName(place: Place, word: Word): string {
  const size = /^graph-(\d+)$/.exec(place)?.[1];
  return size === undefined ? word(`place.${place}`) : word('place.graph-size', { size: Number(size) });
}

/** What is there, and since when where that is known. */
function photoLine({ action, photo }: Receipt, { word, locale }: Page): string {
  if (photo.publishedAt === null) return word(photo.sha256 === null ? 'failure.no-photo' : 'cli.receipt.served');
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const when = time.format(new Date(photo.publishedAt));
  if (action === 'undo')
    return word(photo.sha256 === null ? 'cli.receipt.removed' : 'cli.receipt.undone', { when });
  return word('photo.published', { when });
}

function placeLines(places: readonly PlaceReading[], { terminal, word }: Page): string[] {
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

function causeLines({ title, confidence, grade, remedies }: Cause, index: number, page: Page): string[] {
  const { terminal, word } = page;
  const number = `${index + 1}. `;
  const margin = ' '.repeat(number.length);
  return [
    wrapText(title, terminal.columns, { first: number }),
    wrapText(`${word(`photo.cause.${confidence}`)}. ${word(`grade.${grade}`)}.`, terminal.columns, {
      first: margin,
    }),
    ...remedies.map(({ text }) => wrapText(text, terminal.columns, { first: `${margin}→ ` })),
  ];
}
