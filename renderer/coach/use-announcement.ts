import { useEffect, useRef } from 'react';
import type { Speaker } from './speaker.ts';

/** Has `words` said each time that `count` is another. 0 is nothing to say. */
export function useAnnouncement(words: string, count: number, speaker: Speaker) {
  const said = useRef(0);
  useEffect(() => {
    const isNews = said.current !== count;
    said.current = count;
    if (count > 0 && isNews) speaker.say(words);
  }, [words, count, speaker]);
}
