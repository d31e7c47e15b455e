import { useEffect, useState } from 'react';
import type { Room } from './crop-geometry.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';
import { stretchEdges } from './stretch-edges.ts';
import { surround } from './surround.ts';

/** At 15 degrees a corner opens by 0.13 of the other side. */
const MARGIN_SHARE = 0.15;

/** Load the preview once for all circles; null until it is there, and the last one until it has its new room. */
export function useExtendedPreview(url: string | null, room: Room = 'picture'): ExtendedPreview | null {
  const [preview, setPreview] = useState<ExtendedPreview | null>(null);
  useEffect(() => {
    if (url === null) return undefined;
    let isCurrent = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => {
        if (isCurrent) setPreview(room === 'surroundings' ? surround(image) : extend(image));
      },
      // Main made this JPEG; if it can't be shown, the stage shows nothing either.
      () => {
        if (isCurrent) setPreview(null);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [url, room]);
  return preview;
}

function extend(image: HTMLImageElement): ExtendedPreview | null {
  const { naturalWidth: width, naturalHeight: height } = image;
  const bitmap = stretchEdges(image, { width, height }, Math.ceil(Math.max(width, height) * MARGIN_SHARE));
  return bitmap === null ? null : { room: 'picture', bitmap, innerWidth: width };
}
