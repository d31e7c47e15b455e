import { describe, expect, it } from 'vitest';
import { KEYBOARD_LAYOUTS, layoutsFor } from '../../../../../renderer/station/keyboard/keyboard-layouts.ts';

describe('keyboard layouts', () => {
  it.each(Object.entries(KEYBOARD_LAYOUTS))('%s has each key once a page, in rows that fit', (_id, layout) => {
    for (const page of [layout.letters, layout.more ?? []]) {
      const keys = page.flat();
      expect(new Set(keys).size).toBe(keys.length);
      for (const row of page) expect(row.length).toBeLessThanOrEqual(12);
      for (const key of keys) expect([...new Intl.Segmenter().segment(key)]).toHaveLength(1);
    }
  });

  it('have the whole alphabet', () => {
    const latin = KEYBOARD_LAYOUTS.latin.letters.flat();
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(latin).toContain(letter);
    const arabic = KEYBOARD_LAYOUTS.arabic.letters.flat();
    for (const letter of 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآؤئ') expect(arabic).toContain(letter);
  });

  it('have in "more" only what is not there anyway', () => {
    const { letters, more } = KEYBOARD_LAYOUTS.latin;
    expect(more?.flat().filter((letter) => letters.flat().includes(letter))).toEqual([]);
  });
});

describe('layoutsFor', () => {
  it('puts the one of the language in front', () => {
    expect(layoutsFor('ar-EG', ['en', 'ar'])).toEqual(['arabic', 'latin']);
    expect(layoutsFor('id', ['en', 'id', 'ar'])).toEqual(['latin', 'arabic']);
  });

  it('always has Latin letters, for names are often written so', () => {
    expect(layoutsFor('ar', ['ar'])).toEqual(['arabic', 'latin']);
    expect(layoutsFor('ja', ['ja', 'en'])).toEqual(['latin']);
  });
});
