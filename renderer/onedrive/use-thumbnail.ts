import { type RefObject, useEffect, useState } from 'react';
import { settle } from '../shared/settle.ts';
import { useObjectUrl } from '../shared/use-object-url.ts';

type Thumbnail =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'none' }
  | { readonly phase: 'shown'; readonly url: string };

/** Ahead of what can be seen, so that scrolling slowly meets pictures. */
const AHEAD = '300px';

/** A picture's thumbnail, asked for when its place comes into sight for the first time. */
export function useThumbnail(itemId: string, place: RefObject<Element | null>): Thumbnail {
  const isSeen = useIsSeen(place);
  const [jpeg, setJpeg] = useState<Uint8Array | null | undefined>(undefined);
  useEffect(() => {
    if (!isSeen) return undefined;
    let isCurrent = true;
    void settle(window.bridge.oneDrive.thumbnail(itemId)).then((result) => {
      // A thumbnail that doesn't come is no failure to tell: the picture can be opened all the same.
      if (isCurrent) setJpeg(result.ok ? result.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [isSeen, itemId]);
  const url = useObjectUrl(jpeg);
  if (jpeg === null) return { phase: 'none' };
  return url === null ? { phase: 'waiting' } : { phase: 'shown', url };
}

function useIsSeen(place: RefObject<Element | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [place, isSeen]);
  return isSeen;
}
