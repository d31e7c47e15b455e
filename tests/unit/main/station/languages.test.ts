import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offeredLanguages, pickLanguage, STATION_LOCALES } from '../../../../main/station/languages.ts';

describe('the languages that a station offers', () => {
  it.each([
    ['all where policy names none', null, ['en', 'id', 'ar'], ['en', 'id', 'ar']],
    ['policy’s, in its order', ['ar', 'en'], ['en', 'id', 'ar'], ['ar', 'en']],
    ['each once, whatever its region', ['en-GB', 'en-US', 'id'], ['en', 'id'], ['en', 'id']],
    ['only those that there are words for', ['tlh', 'id'], ['en', 'id'], ['id']],
    ['all where there are words for none of policy’s', ['tlh'], ['en', 'id'], ['en', 'id']],
  ])('are %s', (_name, wanted, there, offered) => {
    expect(offeredLanguages(wanted, there)).toEqual(offered);
  });
});

describe('the language for somebody', () => {
  it.each([
    ['the very one', 'pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['the same without a region', 'pt-BR', ['en', 'pt'], 'pt'],
    ['the same of another region', 'en', ['id', 'en-GB'], 'en-GB'],
    ['none where there is none', 'tlh', ['en'], undefined],
  ])('is %s', (_name, wanted, there, picked) => {
    expect(pickLanguage(wanted, there)).toBe(picked);
  });
});

it('are those that the station’s page has words for', async () => {
  const folder = join(import.meta.dirname, '../../../../assets/locales/station');
  expect((await readdir(folder)).sort()).toEqual(STATION_LOCALES.map((locale) => `${locale}.json`).sort());
});
