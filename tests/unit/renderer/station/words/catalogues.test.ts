import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import appEn from '../../../../../assets/locales/en.json';
import appId from '../../../../../assets/locales/id.json';
import ar from '../../../../../assets/locales/station/ar.json';
import en from '../../../../../assets/locales/station/en.json';
import id from '../../../../../assets/locales/station/id.json';
import { argumentsOf } from '../../text/arguments-of.ts';
import { shownKeys } from './shown-keys.ts';

type Words = Readonly<Record<string, string>>;

/** All that the station can say in each language, its own words over the app's. */
const LANGUAGES: Readonly<Record<string, { readonly app: Words; readonly own: Words }>> = {
  en: { app: appEn, own: en },
  id: { app: appId, own: id },
  ar: { app: {}, own: ar },
};
const OWN_KEYS = Object.keys(en);
const FOLDER = path.resolve(import.meta.dirname, '../../../../../assets/locales/station');

const wordsOf = (language: string): Words => ({ ...LANGUAGES[language]?.app, ...LANGUAGES[language]?.own });

describe("the station's catalogues", () => {
  it('are these', async () => {
    const files = await readdir(FOLDER);
    expect(files.sort()).toEqual(
      Object.keys(LANGUAGES)
        .map((language) => `${language}.json`)
        .sort(),
    );
  });

  it.each(Object.keys(LANGUAGES))('have all that the page can show, in %s', async (language) => {
    const shown = await shownKeys(Object.keys({ ...appEn, ...en }));
    expect(shown.length).toBeGreaterThan(100);
    const words = wordsOf(language);
    expect(shown.filter((key) => words[key] === undefined)).toEqual([]);
  });

  it('have no words that the page never shows', async () => {
    const shown = new Set(await shownKeys(Object.keys({ ...appEn, ...en })));
    for (const { own } of Object.values(LANGUAGES))
      expect(Object.keys(own).filter((key) => !shown.has(key))).toEqual([]);
  });

  it("have the station's own keys in the same order", () => {
    for (const { own } of Object.values(LANGUAGES))
      expect(Object.keys(own).filter((key) => key in en)).toEqual(OWN_KEYS);
  });

  it.each(Object.keys(LANGUAGES))('take the same arguments in %s', (language) => {
    const english = wordsOf('en');
    for (const [key, message] of Object.entries(LANGUAGES[language]?.own ?? {}))
      expect(argumentsOf(message, language), key).toEqual(argumentsOf(english[key] ?? '', 'en'));
  });

  it('leave no sentence untranslated, and raise their voice nowhere', async () => {
    const sentences = OWN_KEYS.filter((key) => /[a-z] .*\.$/.test(wordsOf('en')[key] ?? ''));
    expect(sentences.length).toBeGreaterThan(20);
    for (const language of ['id', 'ar'])
      expect(sentences.filter((key) => wordsOf(language)[key] === wordsOf('en')[key])).toEqual([]);
    for (const file of await readdir(FOLDER))
      expect(await readFile(path.join(FOLDER, file), 'utf8')).not.toContain('!');
  });

  it('write Arabic in Arabic, every plural with the forms that Arabic has', () => {
    const own: Words = ar;
    expect(Object.keys(own).filter((key) => !/\p{Script=Arabic}/u.test(own[key] ?? '') && !NAMES.has(key))).toEqual(
      [],
    );
    const plurals = Object.entries(own).filter(([, message]) => message.includes(', plural,'));
    expect(plurals.length).toBeGreaterThan(3);
    for (const [key, message] of plurals)
      for (const form of new Intl.PluralRules('ar').resolvedOptions().pluralCategories)
        expect(message, `${key}: ${form}`).toMatch(new RegExp(`\\b${form} \\{`));
  });
});

/** Names and titles that are the same everywhere. */
const NAMES = new Set(['app.title']);
