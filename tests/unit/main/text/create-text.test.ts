import { describe, expect, it } from 'vitest';
import { createText, pickLocale } from '../../../../main/text/create-text.ts';

describe('pickLocale', () => {
  it.each([
    ['id-ID', 'id'],
    ['id_ID.UTF-8', 'id'],
    ['EN-gb', 'en'],
    ['de-DE', 'en'],
    ['C', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (wanted, locale) => {
    expect(pickLocale(wanted)).toBe(locale);
  });
});

describe('createText', () => {
  it('words an entry with its arguments', () => {
    const word = createText('en');
    expect(word('failure.too-small', { width: 20, height: 20, leastPixels: 48 })).toContain('20 × 20');
  });

  it('words the same entry in Indonesian', () => {
    expect(createText('id')('failure.empty-file')).not.toBe(createText('en')('failure.empty-file'));
  });

  it.each(['en', 'id'] as const)('says a way out of its own for RAW, HEIC and video in %s', (locale) => {
    const word = createText(locale);
    const ways = ['RAW', 'HEIC', 'video', 'JPEG XL'].map((format) =>
      word('failure.unsupported-format.do', { format }),
    );
    expect(new Set(ways).size).toBe(4);
    expect(ways.filter((way) => !way.includes('JPEG') || way.includes('{'))).toEqual([]);
    expect(word('failure.unsupported-format.do', { format: 'PDF' })).toBe(ways[3]);
  });

  it('gives an id without an entry back', () => {
    expect(createText('en')('no.such.entry')).toBe('no.such.entry');
  });

  it('leaves a missing argument empty instead of failing', () => {
    expect(createText('en')('failure.bad-argument', { name: '--as' })).toContain('--as');
  });
});
