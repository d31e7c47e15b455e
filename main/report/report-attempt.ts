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
<h2>${word('report-file.attempt')}</h2>
<p class="outcome">${word(`report-file.attempt.end.${attempt.end}`)}</p>
${pairs([
  [word('report-file.attempt.way'), word(`report-file.attempt.way.${attempt.way}`)],
  [word('report-file.attempt.started'), timeText(startedAt, page)],
  [word('report-file.attempt.ended'), timeText(endedAt, page)],
  [
    word('report-file.attempt.requested'),
    requestedAt === null ? word('report-file.attempt.not-requested') : timeText(requestedAt, page),
  ],
  [word('report-file.attempt.signed-in-as'), signedInAs === null ? null : code(signedInAs)],
  [word('report-file.attempt.code'), attempt.code === undefined ? null : code(attempt.code)],
  [word('report-file.attempt.wipe'), wipeText(attempt, page)],
])}
${before.length === 0 ? null : beforeAndAfter(before, page)}
</section>`;
}

function wipeText({ wipe }: AttemptRecord, page: ReportPage): Markup {
  const { word } = page;
  if (wipe === null) return html`${word('report-file.wipe.not-ours')}`;
  const { at, cacheBytes, cookies, isClean } = wipe;
  const found = isClean ? word('report-file.wipe.clean') : word('report-file.wipe.found', { cookies, cacheBytes });
  return html`${found} ${timeText(at, page)}`;
}

function beforeAndAfter(before: readonly PlaceReading[], { receipt, word }: ReportPage): Markup {
  const after = new Map(receipt.places.map((reading) => [reading.place, reading]));
  const rows = before.map((reading) => {
    const now = after.get(reading.place);
    return html`<tr><th scope="row">${placeName(reading.place, word)}</th><td>${verdictWord(reading, word)}</td>
<td>${now === undefined ? word('photo.details.none') : verdictWord(now, word)}</td></tr>`;
  });
  const headings = ['photo.details.place', 'report-file.attempt.before', 'report-file.attempt.after'];
  return html`<table>
<caption>${word('report-file.attempt.measured')}</caption>
<thead><tr>${headings.map((key) => html`<th scope="col">${word(key)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
