import { takeStill } from './take-still.ts';

/** One picture of a burst: upright, as it was shown but not mirrored. Whoever asked for it closes `bitmap`. */
export interface Picture {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  /** As the camera itself wrote it; null for a frame of the video. */
  readonly still: Blob | null;
}

export interface BurstPlan {
  readonly count: number;
  readonly everyMs: number;
  /** Whether the last is a still of the camera's own, where that is larger than its video: it can take seconds. */
  readonly endsWithStill: boolean;
}

const JPEG_QUALITY = 0.97;

/** Take a burst and give each picture to `onPicture`. Rejects where the video has no frame. */
export async function takePictures(
  video: HTMLVideoElement,
  { count, everyMs, endsWithStill }: BurstPlan,
  signal: AbortSignal,
  onPicture: (picture: Picture) => Promise<void> | void,
): Promise<void> {
  for (let taken = 0; taken < count; taken += 1) {
    signal.throwIfAborted();
    const started = performance.now();
    const isLast = taken === count - 1;
    const still = isLast && endsWithStill ? await takeStillPicture(video) : null;
    await onPicture(still ?? takeFramePicture(video));
    if (!isLast) await wait(everyMs - (performance.now() - started));
  }
  signal.throwIfAborted();
}

/** A picture as JPEG. */
export async function encodePicture({ bitmap, width, height, still }: Picture): Promise<Blob> {
  if (still !== null) return still;
  const { canvas, context } = canvasOf(width, height);
  context.drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}

function takeFramePicture(video: HTMLVideoElement): Picture {
  const { videoWidth: width, videoHeight: height } = video;
  // A canvas takes the frame as it is shown: turned with the tablet.
  const { canvas, context } = canvasOf(width, height);
  context.drawImage(video, 0, 0, width, height);
  return { bitmap: canvas.transferToImageBitmap(), width, height, still: null };
}

function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(`Expected a canvas of ${width} x ${height} pixels but could not get one`);
  return { canvas, context };
}

async function takeStillPicture(video: HTMLVideoElement): Promise<Picture | null> {
  const still = await takeStill(video);
  if (still === null) return null;
  // Upright by its EXIF, as main will open it.
  const bitmap = await createImageBitmap(still).catch(() => null);
  if (bitmap === null) return null;
  const { width, height } = bitmap;
  if (isTurnedAgainst({ width, height }, video)) {
    bitmap.close();
    return null;
  }
  return { bitmap, width, height, still };
}

/** Some drivers turn the video with the tablet but not the still, and don't say so in it. */
function isTurnedAgainst(still: { readonly width: number; readonly height: number }, video: HTMLVideoElement) {
  const { videoWidth, videoHeight } = video;
  return (
    (still.width > still.height && videoWidth < videoHeight) ||
    (still.width < still.height && videoWidth > videoHeight)
  );
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
