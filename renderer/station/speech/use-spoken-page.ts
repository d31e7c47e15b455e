import { type RefObject, useEffect } from 'react';
import { useStation } from '../station-context.tsx';

/**
 * Says the page aloud to who asked for it: heading, what is marked `data-spoken`, and the choices. Anew where the
 * heading changes or prompts are switched on.
 */
export function useSpokenPage(pageRef: RefObject<HTMLElement | null>, heading: string) {
  const { speaker } = useStation();
  useEffect(() => {
    const page = pageRef.current;
    if (page === null) return;
    speaker.say([heading, ...textsOf(page, '[data-spoken]'), ...textsOf(page, '[data-choices] button')].join('. '));
  }, [pageRef, heading, speaker]);
}

function textsOf(page: HTMLElement, selector: string): readonly string[] {
  return (
    [...page.querySelectorAll<HTMLElement>(selector)]
      // biome-ignore lint/performance/useDomNodeTextContent: its line breaks are where a voice pauses.
      .map((element) => element.innerText.trim())
      .filter((words) => words !== '')
  );
}
