import { useEffect, useState } from 'react';

/** The photo to review, fetched anew with every `photoId`; null until it is there. */
export function useReviewPhoto(photoId: string): Uint8Array | null {
  const [photo, setPhoto] = useState<{ readonly id: string; readonly jpeg: Uint8Array | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void window.station.getPhoto().then((jpeg) => {
      if (isWanted) setPhoto({ id: photoId, jpeg });
    });
    return () => {
      isWanted = false;
    };
  }, [photoId]);
  // Never the one before, for however short a time.
  return photo?.id === photoId ? photo.jpeg : null;
}
