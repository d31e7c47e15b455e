import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker } from '../../../../renderer/coach/speaker.ts';

const VOICE = { lang: 'id-ID' } as SpeechSynthesisVoice;

function listen(): readonly string[] {
  const heard: string[] = [];
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      voice: SpeechSynthesisVoice | null = null;
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    cancel: () => heard.push('-'),
    speak: ({ text, lang }: SpeechSynthesisUtterance) => heard.push(`${lang}: ${text}`),
  });
  return heard;
}

afterEach(() => vi.unstubAllGlobals());

describe('createSpeaker', () => {
  it('breaks off what it says for what is said next, in the voice’s language', () => {
    const heard = listen();
    const speaker = createSpeaker(VOICE);
    speaker.say('Bagus');
    speaker.say('Buka mata Anda');
    expect(heard).toEqual(['-', 'id-ID: Bagus', '-', 'id-ID: Buka mata Anda']);
    speaker.stop();
    expect(heard.at(-1)).toBe('-');
  });

  it('leaves alone what others say where there is no voice', () => {
    const heard = listen();
    const speaker = createSpeaker(null);
    speaker.say('Bagus');
    speaker.stop();
    expect(heard).toEqual([]);
  });
});
