import type { PlaceReading } from '../../contract/place.ts';
import { html, type Markup } from './markup.ts';
import {
  ageText,
  code,
  foreign,
  placeName,
  type ReportPage,
  sizeText,
  timeText,
  verdictWord,
} from './report-words.ts';
import { verdictMark } from './verdict-mark.ts';

/** What each place serves, at a glance: the pictures themselves, where the report may show them. */
export function placesSection({ copies, hasPictures, locale, receipt, word }: ReportPage): Markup {
  if (receipt.places.length === 0) return html`<section><p>${word('report-file.places.none')}</p></section>`;
  const pictures = new Map(copies.map(({ picture, reading }) => [reading.place, picture]));
  const circles = receipt.places.map((reading) => {
    const name = placeName(reading.place, word);
    const face = hasPictures
      ? faceOf(pictures.get(reading.place), word('report-file.picture', { place: name }))
      : null;
    return html`<li class="${reading.verdict}"><span class="face">${face}${verdictMark(reading.verdict)}</span>
<b>${verdictWord(reading, word)}</b><span>${name}</span>
<small>${sizeText(reading, word)}${note(changed(reading, locale, word))}</small></li>`;
  });
  return html`<section>
<h2>${word('report-file.places')}</h2>
<ul class="circles${hasPictures ? null : ' plain'}">${circles}</ul>
</section>`;
}

function faceOf(picture: Uint8Array | undefined, alt: string): Markup {
  if (picture === undefined) return html`<span class="empty"></span>`;
  return html`<img alt="${alt}" src="data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}">`;
}

function changed(reading: PlaceReading, locale: ReportPage['locale'], word: ReportPage['word']): string | null {
  const when = ageText(reading, locale);
  return when === null ? null : word('photo.place.changed', { when });
}

function note(text: string | null): Markup | null {
  return text === null ? null : html`<br>${text}`;
}

/** Each place with what was asked, when, and which numbers to quote. */
export function askedSection(page: ReportPage): Markup | null {
  const { receipt, word } = page;
  if (receipt.places.length === 0) return null;
  const headings = ['place', 'verdict', 'size', 'changed', 'asked'];
  return html`<section>
<h2>${word('report-file.asked')}</h2>
<table class="asked">
<caption>${word('report-file.asked.caption')}</caption>
<thead><tr>${headings.map((name) => html`<th scope="col">${word(`photo.details.${name}`)}</th>`)}</tr></thead>
<tbody>${receipt.places.map((reading) => row(reading, page))}</tbody>
</table>
</section>`;
}

function row(reading: PlaceReading, page: ReportPage): Markup {
  const { locale, word } = page;
  const { alike, asOf, changedAt, etag, failure, from, requestId, status } = reading;
  const answer = status === undefined ? null : word('report-file.status', { status: String(status) });
  const quoted: readonly (Markup | null)[] = [
    code(from),
    answer === null ? null : html`<span>${answer}</span>`,
    requestId === undefined ? null : html`<span>${word('photo.details.request-id')} ${code(requestId)}</span>`,
    etag === undefined ? null : html`<span>ETag ${code(etag)}</span>`,
  ];
  const why = failure?.message ?? (alike === true ? word('photo.details.alike') : null);
  return html`<tr>
<th scope="row">${placeName(reading.place, word)}</th>
<td><span class="verdict">${verdictMark(reading.verdict)}${verdictWord(reading, word)}</span>${why === null ? null : html`<p class="why">${foreign(why)}</p>`}</td>
<td class="size">${sizeText(reading, word)}</td>
<td>${changedAt === undefined ? word('photo.details.none') : html`${timeText(changedAt, page)}${note(ageText(reading, locale))}`}</td>
<td class="how">${timeText(asOf, page)}${quoted}</td>
</tr>`;
}
