import type { AttemptRecord } from '../../contract/attempt.ts';
import type { PlaceReading } from '../../contract/place.ts';
import { html, type Markup } from './markup.ts';
import { code, pairs, placeName, type ReportPage, timeText, verdictWord } from './report-words.ts';

/** The visit that the receipt measured: how, when, what came of it, and what was left behind. */
export function attemptSection(page: ReportPage): Markup | null {
  const { receipt, word } = page;
  const { attempt } = receipt;
  if (attempt === null) return null;
  const { before, endedAt, requestedAt, signedInAs, startedAt } = attempt;
  return html`<section>
<h2>${word('report.attempt')}</h2>
<p class="outcome">${word(`report.attempt.end.${attempt.end}`)}</p>
${pairs([
  [word('report.attempt.way'), word(`report.attempt.way.${attempt.way}`)],
  [word('report.attempt.started'), timeText(startedAt, page)],
  [word('report.attempt.ended'), timeText(endedAt, page)],
  [
    word('report.attempt.requested'),
    requestedAt === null ? word('report.attempt.not-requested') : timeText(requestedAt, page),
  ],
  [word('report.attempt.signed-in-as'), signedInAs === null ? null : code(signedInAs)],
  [word('report.attempt.code'), attempt.code === undefined ? null : code(attempt.code)],
  [word('report.attempt.wipe'), wipeText(attempt, page)],
])}
${before.length === 0 ? null : beforeAndAfter(before, page)}
</section>`;
}

function wipeText({ wipe }: AttemptRecord, page: ReportPage): Markup {
  const { word } = page;
  if (wipe === null) return html`${word('report.wipe.not-ours')}`;
  const { at, cacheBytes, cookies, isClean } = wipe;
  const found = isClean ? word('report.wipe.clean') : word('report.wipe.found', { cookies, cacheBytes });
  return html`${found} ${timeText(at, page)}`;
}

function beforeAndAfter(before: readonly PlaceReading[], { receipt, word }: ReportPage): Markup {
  const after = new Map(receipt.places.map((reading) => [reading.place, reading]));
  const rows = before.map((reading) => {
    const now = after.get(reading.place);
    return html`<tr><th scope="row">${placeName(reading.place, word)}</th><td>${verdictWord(reading, word)}</td>
<td>${now === undefined ? word('photo.details.none') : verdictWord(now, word)}</td></tr>`;
  });
  const headings = ['photo.details.place', 'report.attempt.before', 'report.attempt.after'];
  return html`<table>
<caption>${word('report.attempt.measured')}</caption>
<thead><tr>${headings.map((key) => html`<th scope="col">${word(key)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
