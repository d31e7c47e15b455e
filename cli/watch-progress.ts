import type { PlaceReading } from '../contract/place.ts';
import type { PlaceChange } from '../contract/receipt.ts';
import type { WatchState } from '../contract/watch.ts';
import type { CommandContext } from './command-context.ts';
import { changeText } from './place-lines.ts';
import { CLEAR_LINE } from './progress.ts';
import { wrapText } from './wrap-text.ts';

type WatchPage = Pick<CommandContext, 'options' | 'terminal' | 'word' | 'locale'>;

/**
 * Tell on standard error what a watch finds: each place that changes, as it does, and when it is asked next. Nothing
 * with `--json`.
 */
export function showWatch(page: WatchPage): (state: WatchState) => void {
  if (page.options.json) return () => undefined;
  return page.terminal.isInteractive ? showInTerminal(page) : showInFile(page);
}

/** The last line is drawn again and again; what has changed stays above it. */
function showInTerminal(page: WatchPage): (state: WatchState) => void {
  const { terminal, word } = page;
  const news = newsTeller(page);
  return (state) => {
    if (state.phase === 'asking') {
      terminal.err(`${CLEAR_LINE}  … ${word('step.check-places.running')}`);
      return;
    }
    const next = nextText(state, page);
    const line = next === null ? '' : cut(`  ${next}`, terminal.columns - 1);
    terminal.err(`${CLEAR_LINE}${news(state)}${line}`);
  };
}

/** A line each time that nothing is new would bury those that matter. */
function showInFile(page: WatchPage): (state: WatchState) => void {
  const { err, columns } = page.terminal;
  const news = newsTeller(page);
  let isFirst = true;
  return (state) => {
    if (state.phase === 'asking') return;
    const told = news(state);
    const next = nextText(state, page);
    const isWorthIt = isFirst || told !== '' || state.failure !== null;
    isFirst = false;
    err(told);
    if (next !== null && isWorthIt) err(`${wrapText(next, columns, { first: '  ' })}\n`);
  };
}

/** Lines about what one answer tells otherwise than the one before. */
function newsTeller({ locale, terminal, word }: WatchPage): (state: WatchState) => string {
  let known: WatchState['receipt'] = null;
  return ({ receipt }) => {
    const changes = known === null || receipt === null ? [] : changesBetween(known.places, receipt.places);
    known = receipt;
    const first = `  ${clock(new Date(), locale)}  `;
    return changes.map((change) => `${wrapText(changeText(change, word), terminal.columns, { first })}\n`).join('');
  };
}

function nextText({ failure, nextAt, receipt }: WatchState, { locale, word }: WatchPage): string | null {
  if (nextAt === null) return null;
  const when = clock(new Date(nextAt), locale);
  if (failure !== null) return word('cli.watch.unanswered', { when });
  const places = (receipt?.places ?? []).filter(({ verdict }) => verdict !== 'refused');
  const same = places.filter(({ verdict }) => verdict === 'same').length;
  return word('cli.watch.next', { same, total: places.length, when });
}

function clock(time: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time);
}

/** A line that is drawn again must not break. */
function cut(text: string, columns: number): string {
  const letters = [...text];
  return letters.length <= columns ? text : `${letters.slice(0, columns - 1).join('')}…`;
}

function changesBetween(before: readonly PlaceReading[], after: readonly PlaceReading[]): readonly PlaceChange[] {
  return after.flatMap(({ place, verdict }) => {
    const known = before.find((reading) => reading.place === place);
    return known?.verdict === verdict
      ? []
      : [{ place, before: known?.verdict ?? null, after: verdict, since: known?.asOf ?? null }];
  });
}
