import { useEffect, useState } from 'react';
import type { Adjustment } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';
import type { Renditions } from './choose-rendition.ts';

/** Main is asked once the hand rests. */
const REST_MS = 400;

interface KeyedRenditions {
  /** The adjustment they were made with. */
  readonly key: string;
  readonly urls: Renditions;
}

/** What Microsoft 365 would serve of the photo as it is now; null while the crop has changed since they were made. */
export function useRenditions(portraitId: string, adjustment: Adjustment): Renditions | null {
  const [made, setMade] = useState<KeyedRenditions | null>(null);
  const key = JSON.stringify(adjustment);
  useEffect(() => {
    let isCurrent = true;
    let created: readonly string[] = [];
    const make = async () => {
      const request = { portraitId, adjustment: JSON.parse(key) as Adjustment };
      const result = await settle(window.bridge.portrait.makeRenditions(request));
      if (!result.ok || !isCurrent) return;
      const urls = new Map(result.value.map(({ edgePixels, jpeg }) => [edgePixels, urlOf(jpeg)]));
      created = [...urls.values()];
      setMade({ key, urls });
    };
    const timer = setTimeout(() => void make(), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      for (const url of created) URL.revokeObjectURL(url);
    };
  }, [portraitId, key]);
  return made?.key === key ? made.urls : null;
}

function urlOf(jpeg: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
}
