import { useEffect, useState } from 'react';
import type { Adjustment } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';

/** Main is asked once the hand rests. */
const REST_MS = 400;

interface TruePhoto {
  /** The adjustment it was made with. */
  readonly key: string;
  readonly bitmap: ImageBitmap;
}

/** The photo as main would publish it now; null while the crop has changed since it was made. */
export function useTruePhoto(portraitId: string, adjustment: Adjustment): ImageBitmap | null {
  const [photo, setPhoto] = useState<TruePhoto | null>(null);
  const key = JSON.stringify(adjustment);
  useEffect(() => {
    let isCurrent = true;
    const make = async () => {
      const request = { portraitId, adjustment: JSON.parse(key) as Adjustment };
      const result = await settle(window.bridge.portrait.makePhoto(request));
      if (!result.ok || !isCurrent) return;
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(result.value.jpeg)], { type: 'image/jpeg' }));
      if (isCurrent) setPhoto({ key, bitmap });
    };
    const timer = setTimeout(() => void make(), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [portraitId, key]);
  return photo?.key === key ? photo.bitmap : null;
}
