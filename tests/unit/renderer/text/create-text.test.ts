import { describe, expect, it } from 'vitest';
import { createText, isTextKey } from '../../../../renderer/text/create-text.ts';
import { placeName } from '../../../../renderer/text/place-name.ts';
import { isolate } from '../../../../renderer/text/text.ts';

const nowMs = Date.parse('2026-11-23T12:00:00Z');

describe('createText', () => {
  it.each([
    ['2026-11-23T11:59:30Z', 'now'],
    ['2026-11-23T11:58:00Z', '2 minutes ago'],
    ['2026-11-22T17:00:00Z', '19 hours ago'],
    ['2026-11-22T11:00:00Z', 'yesterday'],
    ['2026-11-13T12:00:00Z', '10 days ago'],
  ])('words %s as "%s"', (iso, words) => {
    expect(createText('en').relativeTime(iso, nowMs)).toBe(words);
  });

  it('speaks the language of a regional locale', () => {
    expect(createText('id-ID').say('photo.undo')).toBe('Urungkan');
    expect(createText('id-ID').relativeTime('2026-11-23T11:58:00Z', nowMs)).toBe('2 menit yang lalu');
  });

  it('falls back to English where there is no catalogue', () => {
    expect(createText('fr').say('photo.undo')).toBe('Undo');
  });

  it('counts in words', () => {
    const text = createText('en');
    expect(text.say('photo.places.same-count', { same: 2, total: 3 })).toBe('Same in 2 of 3 places we can ask');
    expect(text.say('photo.places.same-count', { same: 1, total: 1 })).toBe('Same in 1 of 1 place we can ask');
  });

  it.each([
    [0, 3, '3 pictures'],
    [1, 0, '1 folder and no pictures'],
    [2, 3, '2 folders and 3 pictures'],
  ])('joins %d folders and %d pictures', (folders, pictures, words) => {
    expect(createText('en').say('onedrive.shown', { folders, pictures })).toBe(words);
  });

  it('refuses to show a sentence with a hole in it', () => {
    expect(() => createText('en').say('welcome.continue-as', {})).toThrow();
  });

  it('knows the direction of writing', () => {
    expect(createText('ar').direction).toBe('rtl');
    expect(createText('id').direction).toBe('ltr');
  });

  it('keeps a name apart from the sentence around it', () => {
    expect(isolate('ليلى')).toBe('\u2068ليلى\u2069');
  });

  it('tells keys from other text', () => {
    expect(isTextKey('advice.Resolution')).toBe(true);
    expect(isTextKey('Too dark.')).toBe(false);
    expect(isTextKey('toString')).toBe(false);
  });
});

describe('placeName', () => {
  it.each([
    ['graph', 'Profile'],
    ['graph-beta', 'Profile (preview)'],
    ['graph-240', 'Profile, 240 pixels'],
    ['sharepoint-thumbnail-L', 'SharePoint, large'],
    ['sharepoint-userphoto-L', 'SharePoint photo page'],
  ] as const)('calls %s "%s"', (place, name) => {
    expect(placeName(createText('en'), place)).toBe(name);
  });
});
