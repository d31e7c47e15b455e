import { type PlaceReading, VERDICTS } from '../../contract/place.ts';
import type { HistoryEntry, PlaceChange, Receipt } from '../../contract/receipt.ts';
import { html, type Markup } from './markup.ts';
import { evidenceList } from './report-causes.ts';
import { code, pairs, placeName, type ReportPage, timeText } from './report-words.ts';

/** What is new since the last time, from this machine. */
export function changesSection(page: ReportPage): Markup | null {
  const { receipt, word } = page;
  if (receipt.changes.length === 0) return null;
  return html`<section><h2>${word('report-file.changes')}</h2><ul>${receipt.changes.map((change) => changeItem(change, page))}</ul></section>`;
}

function changeItem({ after, before, place, since }: PlaceChange, page: ReportPage): Markup {
  const { word } = page;
  const was = before === null ? word('report-file.changes.not-asked') : word(`verdict.${before}`);
  const text = word('report-file.changes.item', {
    place: placeName(place, word),
    before: was,
    after: word(`verdict.${after}`),
  });
  return html`<li>${text}${since === null ? null : html` <small>(${word('report-file.changes.since')} ${timeText(since, page)})</small>`}</li>`;
}

/** About the person, the tenant and the permissions. */
export function factsSection({ receipt, word }: ReportPage): Markup | null {
  if (receipt.facts.length === 0) return null;
  return html`<section><h2>${word('report-file.facts')}</h2>${evidenceList(receipt.facts, word)}</section>`;
}

/** How it went since the photo was published, the latest last. */
export function historySection(page: ReportPage): Markup | null {
  const { receipt, word } = page;
  if (receipt.history.length < 2) return null;
  const headings = ['photo.details.asked', 'photo.details.verdict'];
  return html`<section><h2>${word('report-file.history')}</h2><table>
<caption>${word('report-file.history.caption')}</caption>
<thead><tr>${headings.map((key) => html`<th scope="col">${word(key)}</th>`)}</tr></thead>
<tbody>${receipt.history.map((entry) => historyRow(entry, page))}</tbody></table></section>`;
}

function historyRow({ at, places }: HistoryEntry, page: ReportPage): Markup {
  return html`<tr><th scope="row">${timeText(at, page)}</th><td>${countText(places, page)}</td></tr>`;
}

function countText(places: readonly PlaceReading[], { word }: ReportPage): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: places.filter((reading) => reading.verdict === verdict).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, verdict }) => word('report-file.count', { verdict: word(`verdict.${verdict}`), count }))
    .join(' · ');
}

/** What nobody can ask, by name. */
export function notAskedSection({ receipt, word }: ReportPage): Markup | null {
  if (receipt.notAsked.length === 0) return null;
  return html`<section><h2>${word('report-file.not-asked')}</h2><ul>${receipt.notAsked.map((text) => html`<li>${text}</li>`)}</ul></section>`;
}

/** Numbers that Microsoft's support asks for. */
export function quoteSection({ receipt, word }: ReportPage): Markup {
  const { appVersion, photo, tenantId } = receipt;
  const quoted = (text: string | null | undefined) => (text === null || text === undefined ? null : code(text));
  return html`<section><h2>${word('report-file.quote')}</h2>${pairs([
    [word('report-file.quote.tenant'), quoted(tenantId)],
    [word('report-file.quote.request-id'), quoted(photo.requestId)],
    [word('report-file.quote.client-request-id'), quoted(photo.clientRequestId)],
    [word('report-file.quote.fingerprint'), quoted(photo.sha256)],
    [word('report-file.quote.etag-before'), quoted(photo.etagBefore)],
    [word('report-file.quote.etag-after'), quoted(photo.etagAfter)],
    [word('report-file.quote.version'), `${word('app.name')} ${appVersion}`],
  ])}</section>`;
}

/** When a receipt was made, by the service's clock; null for one that measured nothing. */
export function receiptTime({ history, photo, places }: Receipt): string | null {
  return history.at(-1)?.at ?? places[0]?.asOf ?? photo.publishedAt;
}
