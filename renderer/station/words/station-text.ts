import type stationEn from '../../../assets/locales/station/en.json';
import { languageOf, type Text, type TextKey, type TextValues, textOf } from '../../text/text.ts';

/** The station's own words, and those of the app's that its shared parts use. */
export type StationKey = keyof typeof stationEn | TextKey;

export interface StationText extends Text<StationKey> {
  /** For keys that come from outside; null where there are no words for one. */
  readonly sayIfKnown: (key: string, values?: TextValues) => string | null;
}

type Words = Readonly<Record<string, string>>;
type Catalogues = Readonly<Record<string, () => Promise<Words>>>;

/** Each is a file of its own, fetched when somebody chooses its language. */
const APP: Catalogues = import.meta.glob<Words>('../../../assets/locales/*.json', { import: 'default' });
const STATION: Catalogues = import.meta.glob<Words>('../../../assets/locales/station/*.json', {
  import: 'default',
});

/** All wording of a locale. What its language has no words for is said in English. */
export async function loadStationText(locale: string): Promise<StationText> {
  const languages = [...new Set(['en', languageOf(locale)])];
  const parts = await Promise.all(
    languages.flatMap((language) => [wordsOf(APP, language), wordsOf(STATION, language)]),
  );
  return stationTextOf(locale, Object.assign({}, ...parts));
}

/** The wording of a locale from the messages of its language. */
export function stationTextOf(locale: string, words: Words): StationText {
  const text = textOf<string>(locale, words);
  return {
    ...text,
    sayIfKnown: (key, values) => (Object.hasOwn(words, key) ? text.say(key, values) : null),
  };
}

async function wordsOf(catalogues: Catalogues, language: string): Promise<Words> {
  const file = Object.keys(catalogues).find((name) => name.endsWith(`/${language}.json`));
  return (file && (await catalogues[file]?.())) || {};
}
