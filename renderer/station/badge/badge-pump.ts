import { type BadgeGate, passBadge } from './badge-gate.ts';
import type { FromBadgeWorker, ToBadgeWorker } from './badge-messages.ts';

/** A badge is held still for a second or two; more looks than that only warm the machine. */
export const LOOK_EVERY_MS = 200;

/** Of the longer edge. A code as wide as a tenth of the picture still has pixels enough. */
const MOST_PIXELS = 960;

type WorkerSide = Pick<Worker, 'terminate'> & {
  readonly postMessage: (message: ToBadgeWorker, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<FromBadgeWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export interface BadgePump {
  /** Offers what `video` shows now; most are left out. */
  readonly offer: (video: HTMLVideoElement, atMs: number) => void;
  readonly stop: () => void;
}

/** Carries a few frames a second to the worker, one at a time, and tells each code once. Owns `worker`. */
export function createBadgePump(worker: WorkerSide, onKey: (key: string) => void): BadgePump {
  let isBusy = false;
  let isOver = false;
  let offeredAtMs = Number.NEGATIVE_INFINITY;
  let gate: BadgeGate = null;

  const stop = () => {
    isOver = true;
    worker.terminate();
  };
  worker.onerror = stop;
  worker.onmessage = ({ data: { key } }) => {
    isBusy = false;
    if (isOver || key === null) return;
    const passed = passBadge(gate, key, offeredAtMs);
    gate = passed.gate;
    if (passed.counts) onKey(key);
  };
  const send = async (video: HTMLVideoElement) => {
    const bitmap = await shrink(video);
    if (bitmap !== null && !isOver) return worker.postMessage({ bitmap }, [bitmap]);
    bitmap?.close();
    isBusy = false;
  };
  return {
    offer: (video, atMs) => {
      if (isOver || isBusy || video.videoWidth === 0 || atMs - offeredAtMs < LOOK_EVERY_MS) return;
      isBusy = true;
      offeredAtMs = atMs;
      void send(video);
    },
    stop,
  };
}

/** Null where there is nothing to see, e.g. a stream that ended under its video. */
function shrink(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const scale = MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight);
  const size =
    scale < 1 ? { resizeWidth: Math.round(video.videoWidth * scale), resizeQuality: 'medium' as const } : {};
  return createImageBitmap(video, size).catch(() => null);
}
