import { createIntl, type IntlShape } from '@formatjs/intl';
import type en from '../../assets/locales/en.json';

export type TextKey = keyof typeof en;
export type TextValues = Readonly<Record<string, string | number>>;

/** All wording and all formats of one locale. */
export interface Text<K extends string = TextKey> {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: (key: K, values?: TextValues) => string;
  /** "2 minutes ago". */
  readonly relativeTime: (iso: string, nowMs: number) => string;
  /** Date and time to the second, for hovering and for the record. */
  readonly exactTime: (iso: string) => string;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Steps of a relative time: below `seconds`, count in `unit` of `each` seconds. */
const STEPS: readonly { below: number; each: number; unit: Intl.RelativeTimeFormatUnit }[] = [
  { below: 3600, each: 60, unit: 'minute' },
  { below: 86_400, each: 3600, unit: 'hour' },
  { below: Number.POSITIVE_INFINITY, each: 86_400, unit: 'day' },
];

/** The wording of a locale, with the messages of its language. */
export function textOf<K extends string>(locale: string, messages: Readonly<Record<K, string>>): Text<K> {
  const intl = createIntl({ locale, messages: { ...messages }, defaultLocale: 'en', onError: throwBack });
  return {
    locale,
    direction: directionOf(locale),
    say: (key, values) => intl.formatMessage({ id: key }, values ? { ...values } : undefined),
    relativeTime: (iso, nowMs) => relativeTime(intl, Date.parse(iso) - nowMs),
    exactTime: (iso) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'medium' }),
  };
}

/** `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? 'en';
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? 'rtl' : 'ltr';
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
