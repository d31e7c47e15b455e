import { useEffect, useState } from 'react';

/** The preview with its edges drawn on outwards, so that straightening opens no black corners. */
export interface ExtendedPreview {
  readonly bitmap: HTMLCanvasElement;
  /** Width of the picture inside it. */
  readonly innerWidth: number;
}

/** At 15 degrees a corner opens by 0.13 of the other side. */
const MARGIN_SHARE = 0.15;

/** Load the preview once for all circles; null until it is there. */
export function useExtendedPreview(url: string | null): ExtendedPreview | null {
  const [preview, setPreview] = useState<ExtendedPreview | null>(null);
  useEffect(() => {
    if (url === null) return undefined;
    let isCurrent = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => {
        if (isCurrent) setPreview(extend(image));
      },
      // Main made this JPEG; if it can't be shown, the stage shows nothing either.
      () => {
        if (isCurrent) setPreview(null);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [url]);
  return preview;
}

function extend(image: HTMLImageElement): ExtendedPreview | null {
  const { naturalWidth: width, naturalHeight: height } = image;
  const margin = Math.ceil(Math.max(width, height) * MARGIN_SHARE);
  const bitmap = document.createElement('canvas');
  bitmap.width = width + 2 * margin;
  bitmap.height = height + 2 * margin;
  const context = bitmap.getContext('2d');
  if (context === null) return null;
  // Three strips each way: one pixel of the edge stretched over the margin, or the picture itself.
  const columns = stripsOf(width, margin);
  const rows = stripsOf(height, margin);
  for (const column of columns) {
    for (const row of rows) {
      context.drawImage(
        image,
        column.from,
        row.from,
        column.length,
        row.length,
        column.to,
        row.to,
        column.over,
        row.over,
      );
    }
  }
  return { bitmap, innerWidth: width };
}

function stripsOf(length: number, margin: number) {
  return [
    { from: 0, length: 1, to: 0, over: margin },
    { from: 0, length, to: margin, over: length },
    { from: length - 1, length: 1, to: margin + length, over: margin },
  ];
}
