import { createIntl, type IntlShape } from '@formatjs/intl';
import en from '../../assets/locales/en.json';
import id from '../../assets/locales/id.json';

export type TextKey = keyof typeof en;
export type TextValues = Readonly<Record<string, string | number>>;

/** All wording and all formats of one locale. */
export interface Text {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: (key: TextKey, values?: TextValues) => string;
  /** "2 minutes ago". */
  readonly relativeTime: (iso: string, nowMs: number) => string;
  /** Date and time to the second, for hovering and for the record. */
  readonly exactTime: (iso: string) => string;
}

const CATALOGUES: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = { en, id };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Steps of a relative time: below `seconds`, count in `unit` of `each` seconds. */
const STEPS: readonly { below: number; each: number; unit: Intl.RelativeTimeFormatUnit }[] = [
  { below: 3600, each: 60, unit: 'minute' },
  { below: 86_400, each: 3600, unit: 'hour' },
  { below: Number.POSITIVE_INFINITY, each: 86_400, unit: 'day' },
];

export function createText(locale: string): Text {
  const language = locale.split('-')[0] ?? 'en';
  const messages = CATALOGUES[language] ?? en;
  const intl = createIntl({ locale, messages: { ...messages }, defaultLocale: 'en', onError: throwBack });
  return {
    locale,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    say: (key, values) => intl.formatMessage({ id: key }, values ? { ...values } : undefined),
    relativeTime: (iso, nowMs) => relativeTime(intl, Date.parse(iso) - nowMs),
    exactTime: (iso) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'medium' }),
  };
}

/** Whether a key that came from outside, e.g. in a receipt, has wording. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** Keep a name's own direction inside a sentence (Unicode's first-strong isolate). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

function relativeTime(intl: IntlShape<string>, differenceMs: number): string {
  const seconds = Math.round(differenceMs / 1000);
  if (Math.abs(seconds) < 60) return intl.formatRelativeTime(0, 'second', { numeric: 'auto' });
  const step = STEPS.find(({ below }) => Math.abs(seconds) < below);
  if (step === undefined) return '';
  return intl.formatRelativeTime(Math.trunc(seconds / step.each), step.unit, { numeric: 'auto' });
}

/** A missing value or key is a bug of ours: tests see it, and the page must not show half a sentence. */
function throwBack(error: Error): never {
  throw error;
}
