import { createIntl, createIntlCache } from '@formatjs/intl';
import english from '../../assets/locales/en.json' with { type: 'json' };
import indonesian from '../../assets/locales/id.json' with { type: 'json' };

export const LOCALES = ['en', 'id'] as const;
export type Locale = (typeof LOCALES)[number];

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Words a catalogue entry. An id without an entry comes back as itself, so that nothing is ever blank. */
export type Word = (id: string, values?: Values) => string;

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: english, id: indonesian };

/** The best locale that there is a catalogue for, e.g. `id-ID` is `id`; English where there is none. */
export function pickLocale(wanted: string | undefined): Locale {
  const language = (wanted ?? '').toLowerCase().split(/[-_.]/)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}

/** Text of the main process and the command line, from the catalogue that the pages use too. */
export function createText(locale: Locale): Word {
  const messages: Readonly<Record<string, string>> = { ...CATALOGUES.en, ...CATALOGUES[locale] };
  const intl = createIntl({ locale, messages, onError: () => undefined }, createIntlCache());
  return (id, values = {}) => {
    const message = messages[id];
    return message === undefined ? id : String(intl.formatMessage({ id }, withoutMissing(message, values)));
  };
}

/** ICU gives up on a message when one of its arguments is missing: what is not known is an empty text. */
function withoutMissing(message: string, values: Values): Record<string, string | number | boolean> {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);
  return Object.fromEntries([...names, ...Object.keys(values)].map((name) => [name, values[name] ?? '']));
}
