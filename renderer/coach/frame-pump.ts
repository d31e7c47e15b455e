import type { FrameAnalysis } from './frame-analysis.ts';
import type { FromWorker, ToWorker } from './worker/messages.ts';

/** More than that gains the detector nothing. */
const MOST_WIDTH = 640;

/** A worker that has not answered for so long is stuck. */
const STUCK_MS = 20_000;

type WorkerSide = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export interface FramePumpEvents {
  readonly onReady: () => void;
  readonly onFrame: (frame: FrameAnalysis) => void;
  /** The worker can't do it, or stopped; nothing comes any more. */
  readonly onFailed: () => void;
}

export interface FramePump {
  /** Offers what `video` shows now. Left out while a frame is still being looked at: the newest wins. */
  readonly offer: (video: HTMLVideoElement, atMs: number) => void;
  /**
   * Looks at one picture, after what is being looked at; null where that can't be done, or not yet. Leaves `shot`
   * open.
   */
  readonly lookAt: (shot: ImageBitmap) => Promise<FrameAnalysis | null>;
  readonly stop: () => void;
}

type Answer = (frame: FrameAnalysis | null) => void;

/** Carries frames to the worker, one at a time. Owns `worker`. */
export function createFramePump(worker: WorkerSide, modelsAddress: string, events: FramePumpEvents): FramePump {
  let state: 'starting' | 'free' | 'busy' | 'over' = 'starting';
  let stuck: ReturnType<typeof setTimeout> | undefined;
  let onAnswer: Answer = () => undefined;
  const waiting: (() => void)[] = [];

  const send = (message: ToWorker, transfer: Transferable[] = []) => {
    worker.postMessage(message, transfer);
    stuck = setTimeout(fail, STUCK_MS);
  };
  const stop = () => {
    state = 'over';
    clearTimeout(stuck);
    worker.terminate();
    onAnswer(null);
    for (const next of waiting.splice(0)) next();
  };
  function fail() {
    if (state === 'over') return;
    stop();
    events.onFailed();
  }
  const becomeFree = () => {
    state = 'free';
    waiting.shift()?.();
  };
  /** Sends the picture that `take` makes; `answer` gets what the worker says, or null. */
  const look = async (take: Promise<ImageBitmap | null>, atMs: number, answer: Answer) => {
    state = 'busy';
    onAnswer = answer;
    const bitmap = await take;
    if (state !== 'busy') return bitmap?.close();
    if (bitmap !== null) return send({ type: 'frame', bitmap, atMs }, [bitmap]);
    answer(null);
    becomeFree();
  };

  worker.onerror = fail;
  worker.onmessage = ({ data }) => {
    if (state === 'over') return;
    if (data.type === 'failed') return fail();
    clearTimeout(stuck);
    if (data.type === 'ready') events.onReady();
    else onAnswer(data.frame);
    becomeFree();
  };
  send({ type: 'start', modelsAddress });

  return {
    offer: (video, atMs) => {
      if (state !== 'free' || video.videoWidth === 0) return;
      const deliver: Answer = (frame) => {
        if (frame !== null) events.onFrame(frame);
      };
      void look(shrink(video, video.videoWidth), atMs, deliver);
    },
    lookAt: (shot) =>
      new Promise((resolve) => {
        const start = () => {
          if (state === 'over' || state === 'starting') resolve(null);
          else void look(shrink(shot, shot.width), performance.now(), resolve);
        };
        if (state === 'busy') waiting.push(start);
        else start();
      }),
    stop,
  };
}

/** Null where there is nothing to see, e.g. a stream that ended under its video. */
function shrink(source: HTMLVideoElement | ImageBitmap, width: number): Promise<ImageBitmap | null> {
  const size = width > MOST_WIDTH ? { resizeWidth: MOST_WIDTH, resizeQuality: 'low' as const } : {};
  return createImageBitmap(source, size).catch(() => null);
}
