import type { AttemptEnd } from '../contract/attempt.ts';
import type { PlaceReading } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';
import { causesLines, factLines } from './cause-lines.ts';
import { changeLines, placeLines } from './place-lines.ts';
import { sayTime, type TextPage } from './text-page.ts';
import { paint } from './verdict-mark.ts';
import { wrapText } from './wrap-text.ts';

/**
 * A receipt for people: who, what a visit came to, each place with its verdict, what changed, causes with what to do,
 * and what nobody can ask.
 */
export function receiptText(receipt: Receipt, page: TextPage): string {
  const { attempt, causes, changes, facts, person, places } = receipt;
  const { terminal, word } = page;
  const paragraph = (text: string) => wrapText(text, terminal.columns);
  return [
    paint(`${person.displayName} <${person.upn}>`, 'bold', terminal),
    paragraph(photoLine(receipt, page)),
    ...(attempt === null ? [] : [paragraph(attemptText(attempt, page))]),
    ...apart(placeLines(places, page)),
    ...apart(countLines(places, page)),
    ...apart(changeLines(changes, page)),
    ...causesLines(causes, isSelf(receipt) ? null : person.displayName, page),
    ...factLines(facts, page),
    '',
    paragraph(word('photo.places.not-asked')),
    '',
  ].join('\n');
}

/** What a visit came to, in words that claim no more than was measured. */
export function attemptText(
  {
    end,
    code,
    signedInAs,
  }: { readonly end: AttemptEnd; readonly code?: string; readonly signedInAs: string | null },
  { word }: Pick<TextPage, 'word'>,
): string {
  const account = signedInAs?.slice(signedInAs.lastIndexOf('|') + 1) ?? '';
  return word(`cli.attempt.${end}`, { code, account });
}

function isSelf({ actor, person }: Receipt): boolean {
  return actor.upn.toLowerCase() === person.upn.toLowerCase();
}

function apart(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Where nothing answered, as when Ctrl+C came first, there is nothing to count. A refusal is no answer. */
function countLines(places: readonly PlaceReading[], { terminal, word }: TextPage): string[] {
  const same = places.filter(({ verdict }) => verdict === 'same').length;
  const total = places.filter(({ verdict }) => verdict !== 'refused').length;
  return total === 0 ? [] : [wrapText(word('photo.places.same-count', { same, total }), terminal.columns)];
}

/** What is there, and since when where that is known. */
function photoLine({ action, photo }: Receipt, page: TextPage): string {
  const { word } = page;
  if (photo.publishedAt === null) return word(photo.sha256 === null ? 'failure.no-photo' : 'cli.receipt.served');
  const when = sayTime(photo.publishedAt, page);
  if (action === 'undo')
    return word(photo.sha256 === null ? 'cli.receipt.removed' : 'cli.receipt.undone', { when });
  return word('photo.published', { when });
}
