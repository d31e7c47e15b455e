import { takeStill } from './take-still.ts';

/** One picture of a burst: upright, as it was shown but not mirrored. */
export interface Shot {
  /** JPEG. */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly score: number;
}

/** The higher the better; only shots of one burst are compared. The bitmap is closed afterwards. */
export type ScoreFrame = (shot: ImageBitmap) => number | Promise<number>;

export const BURST_SHOTS = 5;
const SHOT_EVERY_MS = 120;
const JPEG_QUALITY = 0.97;

/**
 * Take a burst: frames of the video, and last a still where the camera's stills are larger than its video. Rejects
 * where the video has no frame.
 */
export async function takeShots(video: HTMLVideoElement, score: ScoreFrame, signal: AbortSignal): Promise<Shot[]> {
  const shots: Shot[] = [];
  while (shots.length < BURST_SHOTS) {
    signal.throwIfAborted();
    const started = performance.now();
    const isLast = shots.length === BURST_SHOTS - 1;
    const still = isLast ? await takeStillShot(video, score) : null;
    shots.push(still ?? (await takeFrameShot(video, score)));
    await wait(SHOT_EVERY_MS - (performance.now() - started));
  }
  return shots;
}

async function takeFrameShot(video: HTMLVideoElement, score: ScoreFrame): Promise<Shot> {
  const { videoWidth: width, videoHeight: height } = video;
  // A canvas takes the frame as it is shown: turned with the tablet.
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(`Expected a canvas of ${width} x ${height} pixels but could not get one`);
  context.drawImage(video, 0, 0, width, height);
  const bitmap = await createImageBitmap(canvas);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return { blob, width, height, score: await scoreAndClose(bitmap, score) };
}

async function takeStillShot(video: HTMLVideoElement, score: ScoreFrame): Promise<Shot | null> {
  const blob = await takeStill(video);
  if (blob === null) return null;
  // Upright by its EXIF, as main will open it.
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (bitmap === null) return null;
  const { width, height } = bitmap;
  if (isTurnedAgainst({ width, height }, video)) {
    bitmap.close();
    return null;
  }
  return { blob, width, height, score: await scoreAndClose(bitmap, score) };
}

/** Some drivers turn the video with the tablet but not the still, and don't say so in it. */
function isTurnedAgainst(still: { readonly width: number; readonly height: number }, video: HTMLVideoElement) {
  const { videoWidth, videoHeight } = video;
  return (
    (still.width > still.height && videoWidth < videoHeight) ||
    (still.width < still.height && videoWidth > videoHeight)
  );
}

async function scoreAndClose(bitmap: ImageBitmap, score: ScoreFrame): Promise<number> {
  try {
    return await score(bitmap);
  } finally {
    bitmap.close();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
