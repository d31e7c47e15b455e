import type { FrameAnalysis } from '../coach/frame-analysis.ts';
import { proposeShot } from './propose-shot.ts';
import { encodePicture, type Picture, takePictures } from './take-pictures.ts';

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

export interface TakenShots {
  readonly shots: readonly Shot[];
  /** Index of the best. */
  readonly proposed: number;
}

/** Takes a burst from what `video` shows. Rejects where it shows nothing, and once `signal` is aborted. */
export type TakeShots = (video: HTMLVideoElement, judge: JudgeShots, signal: AbortSignal) => Promise<TakenShots>;

const FOR_CHOICE = { count: 5, everyMs: 120, endsWithStill: true } as const;
const FOR_SPEED = { count: 3, everyMs: 100, endsWithStill: false } as const;

const UNJUDGED: Judgement = { score: 0, frame: null };

/**
 * All shots of a burst, to choose from. They are judged once all are taken, so that nobody has to hold still for
 * that.
 */
export const takeShots: TakeShots = async (video, judge, signal) => {
  const pictures: Picture[] = [];
  const blobs: Blob[] = [];
  try {
    await takePictures(video, FOR_CHOICE, signal, async (picture) => {
      pictures.push(picture);
      blobs.push(await encodePicture(picture));
    });
    const judgements = await judge(pictures.map(({ bitmap }) => bitmap));
    const shots = blobs.map((blob, index) => shotOf(blob, pictures[index], judgements[index]));
    return { shots, proposed: proposeShot(shots) };
  } finally {
    closeAll(pictures);
  }
};

/** The best shot of a short burst and no other, as soon as can be: somebody waits for it, and nobody will choose. */
export const takeBestShot: TakeShots = async (video, judge, signal) => {
  const pictures: Picture[] = [];
  try {
    await takePictures(video, FOR_SPEED, signal, (picture) => {
      pictures.push(picture);
    });
    const judgements = await judge(pictures.map(({ bitmap }) => bitmap));
    const scored = pictures.map((picture, index) => ({ picture, ...picture, ...(judgements[index] ?? UNJUDGED) }));
    const best = scored[proposeShot(scored)];
    if (best === undefined) throw new Error(`Expected ${FOR_SPEED.count} pictures but took none`);
    return { shots: [shotOf(await encodePicture(best.picture), best, best)], proposed: 0 };
  } finally {
    closeAll(pictures);
  }
};

function shotOf(blob: Blob, size: Picture | undefined, judgement: Judgement = UNJUDGED): Shot {
  const { score, frame } = judgement;
  return { blob, width: size?.width ?? 0, height: size?.height ?? 0, score, frame };
}

function closeAll(pictures: readonly Picture[]) {
  for (const { bitmap } of pictures) bitmap.close();
}
