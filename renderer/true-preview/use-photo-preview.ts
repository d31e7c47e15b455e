import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Adjustment, Finding, OpenedPortrait } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';
import type { Renditions } from './choose-rendition.ts';
import { reducePhotoPreview, startPhotoPreview } from './photo-preview-state.ts';

/** Main is asked once the hand rests. */
const REST_MS = 400;

export interface CurrentPreview {
  /** What Microsoft 365 would serve; null while the crop has changed since it was made. */
  readonly renditions: Renditions | null;
  /** Null while nothing is known of the crop. */
  readonly findings: readonly Finding[] | null;
  /** Main could not make this one, so that there are neither renditions nor findings. */
  readonly hasFailed: boolean;
  readonly tryAgain: () => void;
}

/** The photo as it is cropped now: how it will be seen, and what is worth saying about it. */
export function usePhotoPreview({ portraitId, facts }: OpenedPortrait, adjustment: Adjustment): CurrentPreview {
  const [state, dispatch] = useReducer(reducePhotoPreview, facts.findings, startPhotoPreview);
  const [attempt, setAttempt] = useState(1);
  const key = JSON.stringify(adjustment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    let isCurrent = true;
    let created: readonly string[] = [];
    const make = async () => {
      const request = { portraitId, adjustment: JSON.parse(key) as Adjustment };
      const result = await settle(window.bridge.portrait.previewPhoto(request));
      if (!isCurrent) return;
      if (!result.ok) {
        dispatch({ type: 'failed', key });
        return;
      }
      const { renditions, findings } = result.value;
      const urls = new Map(renditions.map(({ edgePixels, jpeg }) => [edgePixels, urlOf(jpeg)]));
      created = [...urls.values()];
      dispatch({ type: 'made', key, urls, findings });
    };
    const timer = setTimeout(() => void make(), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      // The same crop may come back before another is made; its addresses are gone by then.
      dispatch({ type: 'left' });
      for (const url of created) URL.revokeObjectURL(url);
    };
  }, [portraitId, key, attempt]);
  const tryAgain = useCallback(() => setAttempt((last) => last + 1), []);
  const { made, failedKey, findings } = state;
  return {
    renditions: made?.key === key ? made.urls : null,
    findings,
    hasFailed: failedKey === key,
    tryAgain,
  };
}

function urlOf(jpeg: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
}
