import { useEffect, useRef } from 'react';

/**
 * Say `words` aloud each time that `count` grows, with one voice: what is still being said is broken off. Without a
 * `voice` nothing is said.
 */
export function useSpeech(words: string, count: number, voice: SpeechSynthesisVoice | null) {
  const said = useRef(0);
  useEffect(() => {
    if (voice === null || count === 0 || said.current === count) return;
    said.current = count;
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
