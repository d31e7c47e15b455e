import { useEffect, useMemo } from 'react';
import { createSpeaker, type Speaker } from './speaker.ts';

/** The one speaker of a page: silent once the page is left, or its voice is another. */
export function useSpeaker(voice: SpeechSynthesisVoice | null): Speaker {
  const speaker = useMemo(() => createSpeaker(voice), [voice]);
  useEffect(
    () => () => {
      speaker.stop();
    },
    [speaker],
  );
  return speaker;
}
