import { useEffect, useState } from 'react';
import type { Adjustment, Finding, OpenedPortrait } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';
import type { Renditions } from './choose-rendition.ts';

/** Main is asked once the hand rests. */
const REST_MS = 400;

interface Made {
  /** The adjustment it was made with. */
  readonly key: string;
  readonly urls: Renditions;
}

export interface CurrentPreview {
  /** What Microsoft 365 would serve; null while the crop has changed since it was made. */
  readonly renditions: Renditions | null;
  /** While the crop moves the last ones stay: advice that comes and goes with every pixel helps nobody. */
  readonly findings: readonly Finding[];
}

/** The photo as it is cropped now: how it will be seen, and what is worth saying about it. */
export function usePhotoPreview({ portraitId, facts }: OpenedPortrait, adjustment: Adjustment): CurrentPreview {
  const [made, setMade] = useState<Made | null>(null);
  const [findings, setFindings] = useState(facts.findings);
  const key = JSON.stringify(adjustment);
  useEffect(() => {
    let isCurrent = true;
    let created: readonly string[] = [];
    const make = async () => {
      const request = { portraitId, adjustment: JSON.parse(key) as Adjustment };
      const result = await settle(window.bridge.portrait.previewPhoto(request));
      if (!result.ok || !isCurrent) return;
      const urls = new Map(result.value.renditions.map(({ edgePixels, jpeg }) => [edgePixels, urlOf(jpeg)]));
      created = [...urls.values()];
      setMade({ key, urls });
      setFindings(result.value.findings);
    };
    const timer = setTimeout(() => void make(), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      for (const url of created) URL.revokeObjectURL(url);
    };
  }, [portraitId, key]);
  return { renditions: made?.key === key ? made.urls : null, findings };
}

function urlOf(jpeg: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
}
