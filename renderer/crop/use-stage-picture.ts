import { useEffect, useState } from 'react';
import type { ExtendedPreview } from './preview-bitmap.ts';

export interface StagePicture {
  readonly url: string;
  /** Pixels across of what `url` shows, and of the portrait within it. */
  readonly width: number;
  readonly innerWidth: number;
}

const QUALITY = 0.9;

/** The surroundings as an address that the stage can show; null until there is one, and where there are none. */
export function useStagePicture(preview: ExtendedPreview | null): StagePicture | null {
  const [picture, setPicture] = useState<StagePicture | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let url: string | null = null;
    setPicture(null);
    preview?.bitmap.toBlob(
      (blob) => {
        if (blob === null || !isCurrent) return;
        url = URL.createObjectURL(blob);
        setPicture({ url, width: preview.bitmap.width, innerWidth: preview.innerWidth });
      },
      'image/jpeg',
      QUALITY,
    );
    return () => {
      isCurrent = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [preview]);
  return picture;
}
