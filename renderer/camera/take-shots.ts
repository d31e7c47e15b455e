import type { FrameAnalysis } from '../coach/frame-analysis.ts';
import { takeStill } from './take-still.ts';

/** What is known of a shot besides its picture. */
export interface Judgement {
  /** The higher the better; only shots of one burst compare. */
  readonly score: number;
  /** What it shows; null where nobody looked. */
  readonly frame: FrameAnalysis | null;
}

/** One picture of a burst: upright, as it was shown but not mirrored. */
export interface Shot extends Judgement {
  /** JPEG. */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** One judgement for each shot of a burst. The bitmaps are closed afterwards. */
export type JudgeShots = (shots: readonly ImageBitmap[]) => Promise<readonly Judgement[]>;

type Picture = Pick<Shot, 'blob' | 'width' | 'height'> & { readonly bitmap: ImageBitmap };

const BURST_SHOTS = 5;
const SHOT_EVERY_MS = 120;
const JPEG_QUALITY = 0.97;

/**
 * Take a burst: frames of the video, and last a still where the camera's stills are larger than its video. They are
 * judged once all are taken, so that nobody has to hold still for that. Rejects where the video has no frame.
 */
export async function takeShots(video: HTMLVideoElement, judge: JudgeShots, signal: AbortSignal): Promise<Shot[]> {
  const pictures: Picture[] = [];
  try {
    while (pictures.length < BURST_SHOTS) {
      signal.throwIfAborted();
      const started = performance.now();
      const isLast = pictures.length === BURST_SHOTS - 1;
      const still = isLast ? await takeStillPicture(video) : null;
      pictures.push(still ?? (await takeFramePicture(video)));
      if (!isLast) await wait(SHOT_EVERY_MS - (performance.now() - started));
    }
    signal.throwIfAborted();
    const judgements = await judge(pictures.map(({ bitmap }) => bitmap));
    return pictures.map(({ blob, width, height }, index) => {
      const { score, frame } = judgements[index] ?? { score: 0, frame: null };
      return { blob, width, height, score, frame };
    });
  } finally {
    for (const { bitmap } of pictures) bitmap.close();
  }
}

async function takeFramePicture(video: HTMLVideoElement): Promise<Picture> {
  const { videoWidth: width, videoHeight: height } = video;
  // A canvas takes the frame as it is shown: turned with the tablet.
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(`Expected a canvas of ${width} x ${height} pixels but could not get one`);
  context.drawImage(video, 0, 0, width, height);
  const bitmap = await createImageBitmap(canvas);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return { blob, width, height, bitmap };
}

async function takeStillPicture(video: HTMLVideoElement): Promise<Picture | null> {
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
  return { blob, width, height, bitmap };
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
