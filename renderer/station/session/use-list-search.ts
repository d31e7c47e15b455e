import { useEffect, useState } from 'react';
import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { ListedPerson } from '../../../contract/station/listed-person.ts';

/** Typing is not done after each letter. */
const WAIT_MS = 150;

/** Fewer letters fit too many people. */
export const LEAST_LETTERS = 2;

type Found = Result<readonly ListedPerson[], Failure>;

/** Who of today's list fits; null while nothing was looked for. With a list to show, nothing typed means its first. */
export function useListSearch(text: string, isListShown: boolean): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const wanted = text.trim();
  const isWanted = isListShown || [...wanted].length >= LEAST_LETTERS;
  useEffect(() => {
    if (!isWanted) {
      setFound(null);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      void window.station.search(wanted).then((answer) => {
        if (isCurrent) setFound(answer);
      });
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, isWanted]);
  return found;
}
