import { describe, expect, it } from 'vitest';
import { loadStationText, stationTextOf } from '../../../../../renderer/station/words/station-text.ts';

describe('loadStationText', () => {
  it("has the station's words and the app's in the language asked for", async () => {
    const text = await loadStationText('id');
    expect(text.say('station.back')).toBe('Kembali');
    expect(text.say('step.prepare')).toBe('Foto disiapkan');
    expect(text.direction).toBe('ltr');
  });

  it('reads from right to left where the language does, whatever the region', async () => {
    const text = await loadStationText('ar-EG');
    expect(text.direction).toBe('rtl');
    expect(text.say('station.back')).toBe('رجوع');
  });

  it('speaks English where a language has no words yet', async () => {
    const text = await loadStationText('de');
    expect(text.say('station.back')).toBe('Back');
    expect(text.locale).toBe('de');
  });
});

describe('sayIfKnown', () => {
  const text = stationTextOf('en', { 'a.b': 'Turn {way}' });

  it('says what there are words for', () => {
    expect(text.sayIfKnown('a.b', { way: 'left' })).toBe('Turn left');
  });

  it('keeps quiet about the rest, names of every object too', () => {
    expect(text.sayIfKnown('a.c')).toBeNull();
    expect(text.sayIfKnown('toString')).toBeNull();
  });
});
