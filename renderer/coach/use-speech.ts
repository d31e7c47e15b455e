import { useEffect, useRef } from 'react';

/**
 * Say `words` aloud each time that `count` is another, with one voice: what is still being said is broken off. 0 is
 * nothing to say. Without a `voice` nothing is said.
 */
export function useSpeech(words: string, count: number, voice: SpeechSynthesisVoice | null) {
  const said = useRef(0);
  useEffect(() => {
    const isNews = said.current !== count;
    said.current = count;
    if (voice === null || count === 0 || !isNews) return;
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }, [words, count, voice]);
  useEffect(() => {
    if (voice === null) return undefined;
    return () => {
      speechSynthesis.cancel();
    };
  }, [voice]);
}
