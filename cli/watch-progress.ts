import type { PlaceReading } from '../contract/place.ts';
import type { PlaceChange } from '../contract/receipt.ts';
import type { WatchState } from '../contract/watch.ts';
import type { CommandContext } from './command-context.ts';
import { changeText } from './place-lines.ts';
import { CLEAR_LINE } from './progress.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Tell on standard error what a watch finds: each place that changes, as it does, and when it is asked next. Nothing
 * with `--json`.
 */
export function showWatch({
  options,
  terminal: { columns, err, isInteractive },
  word,
  locale,
}: Pick<CommandContext, 'options' | 'terminal' | 'word' | 'locale'>): (state: WatchState) => void {
  if (options.json) return () => undefined;
  const clear = isInteractive ? CLEAR_LINE : '';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  let known: WatchState['receipt'] = null;
  let isTold = false;
  return ({ failure, nextAt, phase, receipt }) => {
    if (phase === 'asking') {
      if (isInteractive) err(`${clear}  … ${word('step.check-places.running')}`);
      return;
    }
    const news = receipt === null || known === null ? [] : changesBetween(known.places, receipt.places);
    for (const change of news)
      err(`${clear}${wrapText(changeText(change, word), columns, { first: `  ${time.format(new Date())}  ` })}\n`);
    const isNew = !isTold || news.length > 0;
    known = receipt;
    if (phase === 'ended' || nextAt === null) {
      err(clear);
      return;
    }
    isTold = true;
    const next = nextText({ failure, receipt, when: time.format(new Date(nextAt)) }, word);
    // In a file, one line each time that nothing is new would bury those that are.
    if (isInteractive) err(`${clear}  ${cut(next, columns - 3)}`);
    else if (isNew || failure !== null) err(`${wrapText(next, columns, { first: '  ' })}\n`);
  };
}

function nextText(
  { failure, receipt, when }: Pick<WatchState, 'failure' | 'receipt'> & { readonly when: string },
  word: CommandContext['word'],
): string {
  if (failure !== null) return word('cli.watch.unanswered', { when });
  const places = (receipt?.places ?? []).filter(({ verdict }) => verdict !== 'refused');
  const same = places.filter(({ verdict }) => verdict === 'same').length;
  return word('cli.watch.next', { same, total: places.length, when });
}

/** A line that is drawn again must not break. */
function cut(text: string, columns: number): string {
  const letters = [...text];
  return letters.length <= columns ? text : `${letters.slice(0, Math.max(1, columns - 1)).join('')}…`;
}

/** What one answer tells otherwise than the one before. */
export function changesBetween(
  before: readonly PlaceReading[],
  after: readonly PlaceReading[],
): readonly PlaceChange[] {
  return after.flatMap(({ place, verdict }) => {
    const known = before.find((reading) => reading.place === place);
    return known?.verdict === verdict
      ? []
      : [{ place, before: known?.verdict ?? null, after: verdict, since: known?.asOf ?? null }];
  });
}
