import en from '../../assets/locales/en.json';
import id from '../../assets/locales/id.json';
import { languageOf, type Text, type TextKey, textOf } from './text.ts';

const CATALOGUES: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = { en, id };

/** The app's words in the language of a locale; English where it has none. */
export function createText(locale: string): Text {
  return textOf(locale, CATALOGUES[languageOf(locale)] ?? en);
}

/** Whether a key that came from outside, e.g. in a receipt, has wording. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}
