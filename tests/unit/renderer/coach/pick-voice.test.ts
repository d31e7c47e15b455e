import { describe, expect, it } from 'vitest';
import { pickVoice } from '../../../../renderer/coach/pick-voice.ts';

const voice = (lang: string, localService: boolean, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

describe('pickVoice', () => {
  it('takes a voice of the language, whatever the region', () => {
    const british = voice('en_GB', true);
    expect(pickVoice([voice('de-DE', true, true), british], 'en-US')).toBe(british);
  });

  it('takes a voice of this computer before one of a service', () => {
    const own = voice('id-ID', true);
    expect(pickVoice([voice('id-ID', false, true), own], 'id')).toBe(own);
  });

  it('knows the old code of Indonesian', () => {
    const old = voice('in-ID', true);
    expect(pickVoice([old], 'id')).toBe(old);
  });

  it('has none where there is none', () => {
    expect(pickVoice([voice('de-DE', true)], 'id')).toBeNull();
    expect(pickVoice([], 'en')).toBeNull();
  });
});
