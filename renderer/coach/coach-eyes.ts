import type { FrameAnalysis } from './frame-analysis.ts';
import { createFramePump, type FramePump, type FramePumpEvents } from './frame-pump.ts';

/** The worker of one camera page, from its start to its end. Layers over the live picture come and go meanwhile. */
export interface CoachEyes extends Pick<FramePump, 'offer' | 'lookAt' | 'stop'> {
  /** One listener at a time; it is told at once where the worker stands already. Gives back how to end it. */
  readonly watch: (listener: FramePumpEvents) => () => void;
}

export function openCoachEyes(onBlind: () => void): CoachEyes {
  const worker = new Worker(new URL('./worker/coach-worker.ts', import.meta.url), { type: 'module' });
  const modelsAddress = new URL('models/', document.baseURI).href;
  let standing: 'starting' | 'ready' | 'failed' = 'starting';
  let listener: FramePumpEvents | null = null;
  const pump = createFramePump(worker, modelsAddress, {
    onReady: () => {
      standing = 'ready';
      listener?.onReady();
    },
    onFrame: (frame: FrameAnalysis) => listener?.onFrame(frame),
    onFailed: () => {
      standing = 'failed';
      onBlind();
      listener?.onFailed();
    },
  });
  return {
    ...pump,
    watch: (next) => {
      listener = next;
      if (standing === 'ready') next.onReady();
      if (standing === 'failed') next.onFailed();
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}
