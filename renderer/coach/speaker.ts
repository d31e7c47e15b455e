/** Says one thing at a time aloud: what is still being said is broken off. */
export interface Speaker {
  readonly say: (words: string) => void;
  readonly stop: () => void;
}

/** Without a `voice` nothing is said. */
export function createSpeaker(voice: SpeechSynthesisVoice | null): Speaker {
  if (voice === null) return { say: () => undefined, stop: () => undefined };
  return {
    say: (words) => {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      speechSynthesis.cancel();
      speechSynthesis.speak(utterance);
    },
    stop: () => speechSynthesis.cancel(),
  };
}
