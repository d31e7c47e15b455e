import { describe, expect, it } from 'vitest';
import { nameOfLanguage } from '../../../../../renderer/station/words/name-of-language.ts';

describe('nameOfLanguage', () => {
  it.each([
    ['en', 'English'],
    ['ar', 'العربية'],
    ['fr', 'Français'],
    ['ja', '日本語'],
  ])('names %s as its speakers do', (locale, name) => {
    expect(nameOfLanguage(locale)).toBe(name);
  });

  it('begins with a capital by the rules of the language', () => {
    expect(nameOfLanguage('tr')).toBe('Türkçe');
    expect(nameOfLanguage('es')).toBe('Español');
  });

  it('shows the tag of a language that nobody knows', () => {
    expect(nameOfLanguage('xqz')).toBe('Xqz');
  });
});
