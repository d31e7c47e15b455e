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
  /** Offers what `video` shows now. Left out while the frame before is still being looked at: the newest wins. */
  readonly offer: (video: HTMLVideoElement, atMs: number) => void;
  readonly stop: () => void;
}

/** Carries frames to the worker, one at a time and none waiting. Owns `worker`. */
export function createFramePump(worker: WorkerSide, modelsAddress: string, events: FramePumpEvents): FramePump {
  let state: 'starting' | 'free' | 'busy' | 'over' = 'starting';
  let stuck: ReturnType<typeof setTimeout> | undefined;

  const send = (message: ToWorker, transfer: Transferable[] = []) => {
    worker.postMessage(message, transfer);
    clearTimeout(stuck);
    stuck = setTimeout(fail, STUCK_MS);
  };
  const stop = () => {
    state = 'over';
    clearTimeout(stuck);
    worker.terminate();
  };
  function fail() {
    if (state === 'over') return;
    stop();
    events.onFailed();
  }

  worker.onerror = fail;
  worker.onmessage = ({ data }) => {
    if (state === 'over') return;
    if (data.type === 'failed') return fail();
    clearTimeout(stuck);
    state = 'free';
    if (data.type === 'ready') events.onReady();
    else if (data.frame !== null) events.onFrame(data.frame);
  };
  send({ type: 'start', modelsAddress });

  const offer = async (video: HTMLVideoElement, atMs: number) => {
    if (state !== 'free' || video.videoWidth === 0) return;
    state = 'busy';
    const bitmap = await takeFrame(video);
    if (state !== 'busy') return bitmap?.close();
    if (bitmap === null) state = 'free';
    else send({ type: 'frame', bitmap, atMs }, [bitmap]);
  };
  return { offer: (video, atMs) => void offer(video, atMs), stop };
}

/** Null where the stream ended under the video. */
function takeFrame(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const { videoWidth } = video;
  const size = videoWidth > MOST_WIDTH ? { resizeWidth: MOST_WIDTH, resizeQuality: 'low' as const } : {};
  return createImageBitmap(video, size).catch(() => null);
}
