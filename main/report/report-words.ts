import type { PlaceCopy, PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Locale, Word } from '../text/create-text.ts';
import { html, type Markup } from './markup.ts';

/** What every part of a report is made from. */
export interface ReportPage {
  readonly receipt: Receipt;
  /** What the places served when they were asked. */
  readonly copies: readonly PlaceCopy[];
  readonly word: Word;
  readonly locale: Locale;
  readonly hasNames: boolean;
  readonly hasPictures: boolean;
}

type Wording = Pick<ReportPage, 'word' | 'locale'>;

export function placeName(place: string, word: Word): string {
  const size = /^graph-(\d+)$/.exec(place)?.[1];
  return size === undefined ? word(`place.${place}`) : word('place.graph-size', { size: Number(size) });
}

export function verdictWord({ alike, verdict }: Pick<PlaceReading, 'alike' | 'verdict'>, word: Word): string {
  return word(`verdict.${alike === true ? 'alike' : verdict}`);
}

export function sizeText({ height, width }: Pick<PlaceReading, 'height' | 'width'>, word: Word): string {
  if (width === null || height === null) return word('photo.details.none');
  return word('photo.details.size-value', { width, height });
}

/** A moment, in UTC: who reads a report may sit anywhere. */
export function timeText(iso: string | null | undefined, { locale, word }: Wording): Markup {
  const time = new Date(iso ?? Number.NaN);
  if (Number.isNaN(time.getTime())) return html`${word('photo.details.none')}`;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return html`<time datetime="${time.toISOString()}">${`${format.format(time)} UTC`}</time>`;
}

const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long before it was asked a copy had changed, e.g. `19 hours ago`; null where nobody knows. */
export function ageText({ asOf, changedAt }: PlaceReading, locale: Locale): string | null {
  const agoMs = Date.parse(asOf) - Date.parse(changedAt ?? '');
  if (Number.isNaN(agoMs)) return null;
  const [unit, lengthMs] = UNITS.find(([, length]) => agoMs >= length) ?? (['minute', 60_000] as const);
  return new Intl.RelativeTimeFormat(locale).format(-Math.max(0, Math.floor(agoMs / lengthMs)), unit);
}

/** Text that came from a service or is somebody's name: it may run the other way than the words around it. */
export function foreign(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

/** An address, an id or a code, as it is to be quoted. */
export function code(text: string): Markup {
  return html`<code><bdi>${text}</bdi></code>`;
}

/** Rows of a name and what is to be said; one without anything is left out. */
export function pairs(rows: readonly (readonly [name: string, value: Markup | string | null])[]): Markup {
  const said = rows.filter(([, value]) => value !== null);
  return html`<dl>${said.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
