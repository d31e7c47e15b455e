import { createHash } from 'node:crypto';
import type { PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { ReportOptions } from '../../contract/report.ts';
import type { Locale, Word } from '../text/create-text.ts';
import { mapTexts } from './map-texts.ts';
import { html, Markup } from './markup.ts';
import { maskReceipt } from './mask-receipt.ts';
import { removeTokens } from './remove-tokens.ts';
import { attemptSection } from './report-attempt.ts';
import { causesSection } from './report-causes.ts';
import { askedSection, placesSection } from './report-places.ts';
import {
  changesSection,
  factsSection,
  historySection,
  notAskedSection,
  quoteSection,
  receiptTime,
} from './report-record.ts';
import { REPORT_STYLE } from './report-style.ts';
import { foreign, type ReportPage, timeText } from './report-words.ts';
import { verdictMark } from './verdict-mark.ts';

export interface ReportRequest {
  readonly receipt: Receipt;
  /** Pictures of the same check, longest edge at most 240 pixels. */
  readonly copies: readonly PlaceCopy[];
  readonly word: Word;
  readonly locale: Locale;
  readonly options: ReportOptions;
}

/** The answer first, what it rests on after it. */
const SECTIONS: readonly ((page: ReportPage) => Markup | null)[] = [
  placesSection,
  causesSection,
  attemptSection,
  changesSection,
  askedSection,
  factsSection,
  historySection,
  notAskedSection,
  quoteSection,
];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * A receipt as one file to attach: HTML that fetches nothing and runs nothing, or JSON, which is the receipt itself and
 * holds no pictures. Without names nobody can be told from it.
 */
export function renderReport({ copies, locale, options, receipt, word }: ReportRequest): string {
  const safe = mapTexts(options.names ? receipt : maskReceipt(receipt), removeTokens);
  if (options.format === 'json') return `${JSON.stringify(safe, null, 2)}\n`;
  const { names: hasNames, pictures: hasPictures } = options;
  return document({ receipt: safe, copies, word, locale, hasNames, hasPictures }).text;
}

function document(page: ReportPage): Markup {
  const { hasNames, locale, receipt, word } = page;
  const { displayName } = receipt.person;
  const title = hasNames ? word('report-file.title.of', { name: displayName }) : word('report-file.title');
  const styleHash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${locale}" dir="${RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
${heading(page)}
<main>
${SECTIONS.map((section) => section(page))}
</main>
</body>
</html>
`;
}

function heading(page: ReportPage): Markup {
  const { hasNames, receipt, word } = page;
  const { displayName, upn } = receipt.person;
  const who = hasNames ? html`${foreign(displayName)} <small>${foreign(upn)}</small>` : word('report-file.person');
  return html`<header>
<p class="kind">${word('app.name')} · ${word('report-file.title')}</p>
<h1>${who}</h1>
${summary(page)}
<p class="when">${circumstances(page).map((text, index) => [index === 0 ? null : ' · ', text])}</p>
</header>`;
}

/** What was done, when, by whom if by somebody else, and how old the photo is. */
function circumstances(page: ReportPage): readonly Markup[] {
  const { hasNames, receipt, word } = page;
  const { action, actor, person, photo } = receipt;
  const done = html`${word(`report-file.action.${action}`)} ${timeText(receiptTime(receipt), page)}`;
  const by = html`${word('report-file.by')} ${foreign(actor.upn)}`;
  const published = html`${word('report-file.published')} ${timeText(photo.publishedAt, page)}`;
  const isByOther = hasNames && actor.upn !== person.upn;
  return [done, ...(isByOther ? [by] : []), ...(photo.publishedAt === null ? [] : [published])];
}

/** The one line that somebody reads who reads no other. */
function summary({ receipt, word }: ReportPage): Markup | null {
  // A refusal is no answer, so it isn't counted.
  const answered = receipt.places.filter(({ verdict }) => verdict !== 'refused');
  if (answered.length === 0) return null;
  const same = answered.filter(({ verdict }) => verdict === 'same').length;
  const mark = answered.find(({ verdict }) => verdict !== 'same')?.verdict ?? 'same';
  return html`<p class="summary">${verdictMark(mark)}${word('photo.places.same-count', { same, total: answered.length })}</p>`;
}
