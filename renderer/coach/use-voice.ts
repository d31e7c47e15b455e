import { useEffect, useState } from 'react';
import { pickVoice } from './pick-voice.ts';

/** The computer's voice for a language; null where it has none, or none yet: voices are found some time after start. */
export function useVoice(locale: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const find = () => setVoice(pickVoice(speechSynthesis.getVoices(), locale));
    find();
    speechSynthesis.addEventListener('voiceschanged', find);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', find);
    };
  }, [locale]);
  return voice;
}
